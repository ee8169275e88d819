package org.tadamun.web.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * The cookie by which a session of the console goes on when its node is gone (docs/adr/253). Its
 * value is 43 random characters.
 */
@ApplicationScoped
public class ResumeCookie {

  private static final String NAME = "tadamun-stay";
  private static final String ANSWER = ResumeCookie.class.getName();

  @Inject private ResponseHeaders headers;

  /** CDI needs a constructor without parameters. */
  public ResumeCookie() {}

  public ResumeCookie(ResponseHeaders headers) {
    this.headers = headers;
  }

  /** Remembers the response in which a cookie can be set later in this request. */
  public static void answerBy(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(ANSWER, response);
  }

  /** The value that the browser sent; it may be forged. */
  public Optional<String> of(HttpServletRequest request) {
    return HostCookie.named(NAME, headers.isSecure()).of(request);
  }

  public void give(HttpServletRequest request, String token) {
    say(request, line(token, headers.isSecure()));
  }

  /** Removes the cookie if the browser has sent one. */
  public void takeBack(HttpServletRequest request) {
    if (of(request).isPresent()) {
      say(request, line("", headers.isSecure()) + "; Max-Age=0");
    }
  }

  /** Nothing to do once the response is committed. */
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
