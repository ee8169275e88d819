package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cookie of the console")
class CookieSettingsTest {

  private static Map<String, Object> said(boolean secure) {
    Map<String, Object> said = new TreeMap<>();
    SessionCookieConfig cookie =
        (SessionCookieConfig)
            Proxy.newProxyInstance(
                CookieSettingsTest.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (self, verb, given) -> {
                  said.put(verb.getName(), given[0]);
                  return null;
                });
    CookieSettings.apply(cookie, secure);
    return said;
  }

  @Test
  @DisplayName("is for TLS and this very host alone, where we are reached by TLS")
  void secure() {
    assertEquals(
        Map.of(
            "setHttpOnly",
            true,
            "setName",
            "__Host-tadamun-session",
            "setPath",
            "/",
            "setSecure",
            true),
        said(true));
  }

  @Test
  @DisplayName("can be had without TLS on a laptop")
  void laptop() {
    assertEquals(false, said(false).get("setSecure"));
    assertEquals("tadamun-session", said(false).get("setName"));
  }
}
