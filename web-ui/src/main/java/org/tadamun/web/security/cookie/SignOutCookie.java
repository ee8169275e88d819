package org.tadamun.web.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * Tells all pages of a browser that somebody has signed out in it, also pages whose session is over
 * already. They then remove what was typed in them (docs/adr/280). The value is the moment of the
 * sign-out and names no person; pages only check whether it has changed.
 */
@ApplicationScoped
public class SignOutCookie {

  private static final String NAME = "tadamun-out";

  @Inject private ResponseHeaders headers;
  @Inject private Clock clock;

  /** CDI needs a constructor without parameters. */
  public SignOutCookie() {}

  SignOutCookie(ResponseHeaders headers, Clock clock) {
    this.headers = headers;
    this.clock = clock;
  }

  public void give(HttpServletResponse response) {
    response.addHeader(HostCookie.HEADER, cookie().line(Long.toString(clock.millis())));
  }

  /** The value; empty if nobody has signed out since the browser was started. */
  public String of(HttpServletRequest request) {
    return cookie().of(request).orElse("");
  }

  private HostCookie cookie() {
    return HostCookie.named(NAME, headers.isSecure());
  }
}
