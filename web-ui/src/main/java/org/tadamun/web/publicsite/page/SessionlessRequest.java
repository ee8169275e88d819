package org.tadamun.web.publicsite.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** The request as a public page sees it: without a session, without cookies, always a GET. */
class SessionlessRequest extends HttpServletRequestWrapper {

  private static final String USER_AGENT = "User-Agent";

  SessionlessRequest(HttpServletRequest request) {
    super(request);
  }

  /** Faces must only render, even for a POST: the endpoint has read the form already. */
  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public HttpSession getSession(boolean create) {
    if (create) {
      throw new IllegalStateException("a public page opens no session");
    }
    return null;
  }

  @Override
  public HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public Cookie[] getCookies() {
    return null;
  }

  /**
   * Hides the browser's name. A rendered page is kept for all readers, but the console's component
   * library adds a script for Firefox, which the site's policy refuses.
   */
  @Override
  public String getHeader(String name) {
    return USER_AGENT.equalsIgnoreCase(name) ? null : super.getHeader(name);
  }

  /**
   * Hides all parameters. Faces asks for them before it renders, and the server would then read a
   * body that was read already or is unreadable. Pages get parameters from the route.
   */
  @Override
  public String getParameter(String name) {
    return null;
  }

  @Override
  public String[] getParameterValues(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }
}
