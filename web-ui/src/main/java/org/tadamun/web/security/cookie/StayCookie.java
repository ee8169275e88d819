package org.tadamun.web.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * By it a session of the console goes on when its node is gone (docs/adr/253). It bears 43 letters
 * that say nothing.
 */
@ApplicationScoped
public class StayCookie {

  private static final String NAME = "tadamun-stay";
  private static final String ANSWER = StayCookie.class.getName();

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
    return HostCookie.named(NAME, headers.isSecure()).of(request);
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
      response.addHeader(HostCookie.HEADER, line);
    }
  }

  static String line(String token, boolean secure) {
    return HostCookie.named(NAME, secure).line(token);
  }

  static String name(boolean secure) {
    return HostCookie.named(NAME, secure).name();
  }
}
