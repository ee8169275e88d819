package org.tadamun.web.security.cookie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.security.request.ResponseHeaders;

@DisplayName("The cookie of a session that outlives its node")
class ResumeCookieTest {

  private static final String NAME = "tadamun-stay";

  private final ResumeCookie resumeCookie = new ResumeCookie(new ResponseHeaders());
  private final List<String> said = new ArrayList<>();
  private boolean committed;

  private HttpServletRequest asking(Cookie... brought) {
    Map<String, Object> attributes = new HashMap<>();
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ResumeCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, verb, given) ->
                    switch (verb.getName()) {
                      case "getCookies" -> brought.length == 0 ? null : brought;
                      case "setAttribute" -> attributes.put((String) given[0], given[1]);
                      default -> attributes.get((String) given[0]);
                    });
    ResumeCookie.answerBy(
        request,
        (HttpServletResponse)
            Proxy.newProxyInstance(
                ResumeCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, verb, given) ->
                    verb.getName().equals("isCommitted")
                        ? committed
                        : note(given[0] + ": " + given[1])));
    return request;
  }

  private Object note(String line) {
    said.add(line);
    return null;
  }

  @Test
  @DisplayName("is Secure, bound to this host, and out of reach of scripts and other sites")
  void secure() {
    assertEquals(
        "__Host-tadamun-stay=abc; Path=/; HttpOnly; SameSite=Lax; Secure",
        ResumeCookie.line("abc", true));
  }

  @Test
  @DisplayName("is not Secure without TLS, and lasts until the browser is closed")
  void laptop() {
    resumeCookie.give(asking(), "abc");
    assertEquals(List.of("Set-Cookie: tadamun-stay=abc; Path=/; HttpOnly; SameSite=Lax"), said);
  }

  @Test
  @DisplayName("is deleted only in a browser that has it, and is read by its own name")
  void takenBack() {
    resumeCookie.takeBack(asking());
    resumeCookie.takeBack(asking(new Cookie("__Host-" + NAME, "abc")));
    assertEquals(List.of(), said);
    HttpServletRequest request = asking(new Cookie("other", "x"), new Cookie(NAME, "abc"));
    assertEquals(Optional.of("abc"), resumeCookie.of(request));
    resumeCookie.takeBack(request);
    assertEquals(
        List.of("Set-Cookie: tadamun-stay=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"), said);
  }

  @Test
  @DisplayName("is not set in an answer that is already committed")
  void committed() {
    committed = true;
    resumeCookie.give(asking(), "abc");
    assertEquals(List.of(), said);
  }
}
