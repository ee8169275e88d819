package org.tadamun.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.request.FormReturnAddress;

/** The address of this page with changed parameters, for filters and switches of language. */
@Named("pageUrl")
@RequestScoped
public class PageUrl {

  @Inject private HttpServletRequest request;

  public String getPath() {
    String path = request.getServletPath();
    return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
  }

  /** The query with this parameter set, or removed if the value is empty. */
  public String with(String name, Object value) {
    return changed(query(), name, value == null ? "" : value.toString());
  }

  /** The query with two parameters changed as in {@link #with(Map)}. */
  public String with(String name, Object value, String also, String its) {
    return with(Map.of(name, value == null ? "" : value.toString(), also, its));
  }

  /** The query with each of these parameters set, or removed if the value is empty. */
  public String with(Map<String, String> values) {
    return changed(query(), values);
  }

  /** The query unchanged; also after a form was sent, which does not contain it itself. */
  public String getWhole() {
    return changed(query(), Map.of());
  }

  /** The query for another page before sign-in: the chosen language, or nothing. */
  public String getLanguage() {
    String chosen = parsed(request.getQueryString()).get("lang");
    return chosen == null ? "" : changed(null, "lang", chosen);
  }

  /** The address of another page before sign-in, in the chosen language. */
  public String door(String page, String name, String value) {
    return page + changed(getLanguage().replaceFirst("^\\?", ""), name, value == null ? "" : value);
  }

  /** The query of the page; after a form was sent, of the page with the form. */
  private String query() {
    if ("GET".equals(request.getMethod())) {
      return request.getQueryString();
    }
    String path = request.getContextPath() + request.getServletPath();
    String before = FormReturnAddress.of(request.getHeader("Referer"), path);
    int mark = before.indexOf('?');
    return mark < 0 ? null : before.substring(mark + 1);
  }

  static String changed(String query, String name, String value) {
    return changed(query, Map.of(name, value));
  }

  static String changed(String query, Map<String, String> values) {
    Map<String, String> parameters = parsed(query);
    // Following a link of a page is an act of a person, also if the page refreshed itself.
    parameters.remove(ConsoleSession.BACKGROUND_PARAMETER);
    parameters.keySet().removeAll(values.keySet());
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            parameters.put(name, value);
          }
        });
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The parameters by name; the first of several equal ones, as pages read them. */
  private static Map<String, String> parsed(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /** Decodes it; a malformed encoding stays as it is. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
