package org.tadamun.web.security;

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

  @Inject private ResponseHeaders headers;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setSecure(headers.isSecure());
  }
}
