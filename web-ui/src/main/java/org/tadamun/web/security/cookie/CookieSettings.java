package org.tadamun.web.security.cookie;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * The session cookie is out of reach of scripts, and behind TLS of the wire. That foreign forms do
 * not bring it stands in {@code glassfish-web.xml}.
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
    // By this name a browser takes it from this very host alone, and by TLS (RFC 6265bis, 4.1.3).
    cookie.setName(secure ? "__Host-" + NAME : NAME);
  }
}
