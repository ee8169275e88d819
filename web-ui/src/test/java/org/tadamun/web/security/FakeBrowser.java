package org.tadamun.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.web.security.cookie.ResumeCookie;

/**
 * A browser with at most one session, as the container keeps it, and the other cookies that it was
 * given.
 */
final class FakeBrowser {

  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private volatile HttpSession session;
  private Runnable renaming = () -> {};

  boolean isOut() {
    return session == null;
  }

  /** Forgets the session, as if all nodes that knew it were gone. */
  void lose() {
    session = null;
  }

  /** Another browser with a copy of the cookies of this one. */
  FakeBrowser copy() {
    FakeBrowser copy = new FakeBrowser();
    copy.cookies.putAll(cookies);
    return copy;
  }

  /** Runs this whenever the session gets another id. */
  void whenRenamed(Runnable happening) {
    renaming = happening;
  }

  private Object rename() {
    renaming.run();
    return null;
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  void bring(String name, String value) {
    cookies.put(name, value);
  }

  HttpServletRequest ask() {
    return ask(Map.of());
  }

  HttpServletRequest ask(Map<String, String> parameters) {
    Map<String, Object> attributes = new HashMap<>();
    Cookie[] brought =
        cookies.entrySet().stream()
            .map(one -> new Cookie(one.getKey(), one.getValue()))
            .toArray(Cookie[]::new);
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (verb, given) ->
                switch (verb) {
                  case "getSession" -> session(given.length == 0 || (boolean) given[0]);
                  case "getParameter" -> parameters.get((String) given[0]);
                  case "changeSessionId" -> rename();
                  case "getCookies" -> brought;
                  case "getAttribute" -> attributes.get((String) given[0]);
                  case "setAttribute" -> attributes.put((String) given[0], given[1]);
                  default -> throw new UnsupportedOperationException(verb);
                });
    ResumeCookie.answerBy(request, answer());
    return request;
  }

  private HttpServletResponse answer() {
    return proxy(
        HttpServletResponse.class,
        (verb, given) ->
            switch (verb) {
              case "isCommitted" -> false;
              case "addHeader" -> take((String) given[1]);
              default -> throw new UnsupportedOperationException(verb);
            });
  }

  private Object take(String line) {
    String[] pair = line.replaceFirst(";.*", "").split("=", 2);
    if (line.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
    return null;
  }

  private HttpSession session(boolean make) {
    if (session == null && make) {
      Map<String, Object> attributes = new ConcurrentHashMap<>();
      HttpSession[] own = new HttpSession[1];
      own[0] =
          proxy(
              HttpSession.class,
              (verb, given) ->
                  switch (verb) {
                    case "getAttribute" -> attributes.get((String) given[0]);
                    case "setAttribute" -> attributes.put((String) given[0], given[1]);
                    case "removeAttribute" -> attributes.remove((String) given[0]);
                    case "setMaxInactiveInterval" -> null;
                    case "getId" -> "session";
                    case "getCreationTime", "getLastAccessedTime" -> 0L;
                    case "invalidate" -> over(own[0]);
                    default -> throw new UnsupportedOperationException(verb);
                  });
      session = own[0];
    }
    return session;
  }

  /** Ends a session, which may be an older one than the browser has now. */
  private Object over(HttpSession ended) {
    if (session == ended) {
      session = null;
    }
    return null;
  }

  private interface Verbs {
    Object call(String verb, Object[] given);
  }

  private static <T> T proxy(Class<T> type, Verbs verbs) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, verb, given) ->
                switch (verb.getName()) {
                  case "equals" -> self == given[0];
                  case "hashCode" -> System.identityHashCode(self);
                  case "toString" -> type.getSimpleName();
                  default -> verbs.call(verb.getName(), given == null ? new Object[0] : given);
                }));
  }
}
