package org.tadamun.web.security.cookie;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * Sets up the session cookie: scripts cannot read it, and behind TLS it is never sent without it.
 * {@code glassfish-web.xml} keeps it from being sent with foreign forms.
 */
@WebListener
public class CookieSettings implements ServletContextListener {

  private static final String NAME = "tadamun-session";

  @Inject private ResponseHeaders headers;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    apply(event.getServletContext().getSessionCookieConfig(), headers.isSecure());
  }

  static void apply(SessionCookieConfig cookie, boolean secure) {
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setPath("/");
    // With this prefix a browser accepts the cookie only from this very host and by TLS (RFC
    // 6265bis, 4.1.3).
    cookie.setName(secure ? "__Host-" + NAME : NAME);
  }
}
