package org.tadamun.web.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * Tells every page of a browser that somebody has signed out in it, also one that was thrown out
 * meanwhile: what he had typed goes from all his windows (docs/adr/280). It bears the moment and no
 * person; pages compare it with none of theirs, and only look whether it is another one.
 */
@ApplicationScoped
public class SignOutCookie {

  private static final String NAME = "tadamun-out";

  @Inject private ResponseHeaders headers;
  @Inject private Clock clock;

  /** For the container. */
  public SignOutCookie() {}

  SignOutCookie(ResponseHeaders headers, Clock clock) {
    this.headers = headers;
    this.clock = clock;
  }

  public void give(HttpServletResponse response) {
    response.addHeader(HostCookie.HEADER, cookie().line(Long.toString(clock.millis())));
  }

  /** Empty where nobody has signed out since the browser was started. */
  public String of(HttpServletRequest request) {
    return cookie().of(request).orElse("");
  }

  private HostCookie cookie() {
    return HostCookie.named(NAME, headers.isSecure());
  }
}
