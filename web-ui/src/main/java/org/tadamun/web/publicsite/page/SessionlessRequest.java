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

  /** Faces must only render, also where a form was sent: the endpoint has read it already. */
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
   * What is rendered is kept for everybody, so nothing in it goes by whose browser asked first: the
   * console's component library gives Firefox a script, which the policy of the site refuses.
   */
  @Override
  public String getHeader(String name) {
    return USER_AGENT.equalsIgnoreCase(name) ? null : super.getHeader(name);
  }

  /**
   * Faces asks for parameters before it renders, and the server would then read the body, which the
   * endpoint has read already, or which nobody can read. Pages get theirs from the route.
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
