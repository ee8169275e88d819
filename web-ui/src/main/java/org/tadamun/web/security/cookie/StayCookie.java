package org.tadamun.web.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * By it a session of the console goes on when its node is gone (docs/adr/253). It bears 43 letters
 * that say nothing, lasts as long as the browser, and is as far out of reach as that of the session
 * itself. Written as a header: so it has {@code SameSite} whatever the server makes of cookies.
 */
@ApplicationScoped
public class StayCookie {

  private static final String NAME = "tadamun-stay";
  private static final String ANSWER = StayCookie.class.getName();
  private static final String HEADER = "Set-Cookie";

  @Inject private ResponseHeaders headers;

  /** For the container. */
  public StayCookie() {}

  public StayCookie(ResponseHeaders headers) {
    this.headers = headers;
  }

  /** In which answer the browser is told, whoever has something to tell it later. */
  public static void answerBy(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(ANSWER, response);
  }

  /** What the browser brought, whoever has written it. */
  public Optional<String> of(HttpServletRequest request) {
    String name = name(headers.isSecure());
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  public void give(HttpServletRequest request, String token) {
    say(request, line(token, headers.isSecure()));
  }

  /** Where the browser has one. */
  public void takeBack(HttpServletRequest request) {
    if (of(request).isPresent()) {
      say(request, line("", headers.isSecure()) + "; Max-Age=0");
    }
  }

  /** An answer that is out already says nothing more, and is none the worse for it. */
  private static void say(HttpServletRequest request, String line) {
    HttpServletResponse response = (HttpServletResponse) request.getAttribute(ANSWER);
    if (response != null && !response.isCommitted()) {
      response.addHeader(HEADER, line);
    }
  }

  static String line(String token, boolean secure) {
    String line = name(secure) + "=" + token + "; Path=/; HttpOnly; SameSite=Lax";
    return secure ? line + "; Secure" : line;
  }

  /** By the name a browser takes it from this very host alone, and by TLS, as the other one. */
  static String name(boolean secure) {
    return secure ? "__Host-" + NAME : NAME;
  }
}
