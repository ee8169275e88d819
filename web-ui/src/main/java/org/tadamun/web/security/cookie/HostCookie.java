package org.tadamun.web.security.cookie;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * A cookie that lasts as long as the browser, and is as far out of reach of scripts and of other
 * sites as that of the session. Written as a header: so it has {@code SameSite} whatever the server
 * makes of cookies.
 */
record HostCookie(String name, boolean secure) {

  static final String HEADER = "Set-Cookie";

  /** By its name a browser takes it from this very host alone, and by TLS. */
  static HostCookie named(String name, boolean secure) {
    return new HostCookie(secure ? "__Host-" + name : name, secure);
  }

  /** What the browser brought, whoever has written it. */
  Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  String line(String value) {
    String line = name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
    return secure ? line + "; Secure" : line;
  }
}
