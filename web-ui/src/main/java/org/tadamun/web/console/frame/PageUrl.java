package org.tadamun.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of the page itself, with one parameter changed: filters and language switches. */
@Named("pageUrl")
@RequestScoped
public class PageUrl {

  @Inject private HttpServletRequest request;

  public String getPath() {
    String path = request.getServletPath();
    return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
  }

  /** The query with this parameter set, or taken away where the value is empty. */
  public String with(String name, Object value) {
    Map<String, String> parameters = new TreeMap<>();
    if ("GET".equals(request.getMethod())) {
      request.getParameterMap().forEach((key, values) -> parameters.put(key, values[0]));
    }
    if (value == null || value.toString().isEmpty()) {
      parameters.remove(name);
    } else {
      parameters.put(name, value.toString());
    }
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
