package org.tadamun.web.security.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Allow header of a refused method")
class AllowHeaderTest {

  private final Map<String, String> headers = new TreeMap<>();
  private final List<Object> refused = new ArrayList<>();
  private final HttpServletResponse response =
      proxy(
          HttpServletResponse.class,
          (name, given) ->
              switch (name) {
                case "containsHeader" -> headers.containsKey((String) given[0]);
                case "setHeader" -> headers.put((String) given[0], (String) given[1]);
                case "sendError" -> refused.add(given[0]) ? null : "never";
                default -> throw new UnsupportedOperationException(name);
              });

  private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) -> {
              Object value = answer.apply(method.getName(), given);
              return method.getReturnType() == void.class ? null : value;
            }));
  }

  @Test
  @DisplayName("R1: is \"GET, HEAD\" in a 405 that has none, and stays if there is one")
  void completed() {
    AllowHeader.complete(404, response);
    assertEquals(Map.of(), headers);
    AllowHeader.complete(405, response);
    assertEquals(Map.of("Allow", "GET, HEAD"), headers);
    headers.put("Allow", "POST");
    AllowHeader.complete(405, response);
    assertEquals(Map.of("Allow", "POST"), headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "OPTIONS", "post"})
  @DisplayName("R1: is POST at an address that only takes POST")
  void postOnly(String method) throws Exception {
    assertEquals(List.of(), posted(method));
    assertEquals(Map.of("Allow", "POST"), headers);
    assertEquals(List.of(405), refused);
  }

  @Test
  @DisplayName("is missing in the answer to a POST that is accepted")
  void taken() throws Exception {
    assertEquals(List.of("POST"), posted("POST"));
    assertEquals(Map.of(), headers);
    assertEquals(List.of(), refused);
  }

  private List<String> posted(String method) throws ServletException, IOException {
    List<String> done = new ArrayList<>();
    PostOnly servlet =
        new PostOnly() {
          @Override
          protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            done.add(request.getMethod());
          }
        };
    servlet.service(proxy(HttpServletRequest.class, (name, given) -> method), response);
    return done;
  }
}
