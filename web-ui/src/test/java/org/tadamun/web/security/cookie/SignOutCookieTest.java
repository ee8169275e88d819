package org.tadamun.web.security.cookie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.security.request.ResponseHeaders;

@DisplayName("The cookie of a sign-out")
class SignOutCookieTest {

  private final List<String> said = new ArrayList<>();
  private final SignOutCookie cookie =
      new SignOutCookie(
          new ResponseHeaders(), Clock.fixed(Instant.ofEpochMilli(1234), ZoneOffset.UTC));

  private static HttpServletRequest asking(Cookie... brought) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SignOutCookieTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, verb, given) -> brought.length == 0 ? null : brought);
  }

  @Test
  @DisplayName("has only the time, and lasts until the browser is closed")
  void given() {
    cookie.give(
        (HttpServletResponse)
            Proxy.newProxyInstance(
                SignOutCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, verb, given) -> {
                  said.add(given[0] + ": " + given[1]);
                  return null;
                }));
    assertEquals(List.of("Set-Cookie: tadamun-out=1234; Path=/; HttpOnly; SameSite=Lax"), said);
  }

  @Test
  @DisplayName("is read by its own name, and is empty if nobody has signed out")
  void read() {
    assertEquals("", cookie.of(asking()));
    assertEquals("", cookie.of(asking(new Cookie("tadamun-stay", "abc"))));
    assertEquals("1234", cookie.of(asking(new Cookie("tadamun-out", "1234"))));
  }

  @Test
  @DisplayName("is Secure, bound to this host, and out of reach of scripts and other sites")
  void secure() {
    assertEquals(
        "__Host-tadamun-out=1; Path=/; HttpOnly; SameSite=Lax; Secure",
        HostCookie.named("tadamun-out", true).line("1"));
  }
}
