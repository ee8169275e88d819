package org.tadamun.web.publicsite.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** One request and its answer, as far as the sending of a page needs them. */
final class Exchanged {

  final Map<String, String> headers = new HashMap<>();
  final ByteArrayOutputStream body = new ByteArrayOutputStream();
  int status = 200;
  private final String method;
  private final Map<String, String> asked;

  Exchanged(String method, Map<String, String> asked) {
    this.method = method;
    this.asked = asked;
  }

  HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getHeader" -> asked.get(arguments[0]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  HttpServletResponse response() {
    return proxy(HttpServletResponse.class, this::answer);
  }

  private Object answer(String name, Object... arguments) {
    switch (name) {
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "setStatus" -> status = (Integer) arguments[0];
      case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
      case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
      case "getOutputStream" -> {
        return new Sink();
      }
      default -> throw new UnsupportedOperationException(name);
    }
    return null;
  }

  private interface Call {
    Object call(String name, Object... arguments);
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.call(method.getName(), arguments)));
  }

  private final class Sink extends ServletOutputStream {

    @Override
    public void write(int b) {
      body.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
