package org.tadamun.web.console.failure;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * The request as the error page may see it: without the form that was sent. Faces would restore the
 * form's state into the error page, and fail again.
 */
public class OpenedAnew extends HttpServletRequestWrapper {

  public OpenedAnew(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getParameter(String name) {
    return isOfForm(name) ? null : super.getParameter(name);
  }

  @Override
  public String[] getParameterValues(String name) {
    return isOfForm(name) ? null : super.getParameterValues(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
    parameters.keySet().removeIf(OpenedAnew::isOfForm);
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  private static boolean isOfForm(String name) {
    return ResponseStateManager.VIEW_STATE_PARAM.equals(name);
  }
}
