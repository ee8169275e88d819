package org.tadamun.web.security.cookie;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * A cookie that lasts as long as the browser and is as well protected from scripts and other sites
 * as the session cookie. It is written as a header, so that it has {@code SameSite} whatever the
 * server does with cookies.
 */
record HostCookie(String name, boolean secure) {

  static final String HEADER = "Set-Cookie";

  /**
   * With the prefix of the secure name a browser accepts the cookie only from this very host and by
   * TLS.
   */
  static HostCookie named(String name, boolean secure) {
    return new HostCookie(secure ? "__Host-" + name : name, secure);
  }

  /** The value that the browser sent; it may be forged. */
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
