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
    return changed(query(), name, value == null ? "" : value.toString());
  }

  /** The same with two of them. */
  public String with(String name, Object value, String also, String its) {
    return with(Map.of(name, value == null ? "" : value.toString(), also, its));
  }

  /** The query with each of these set, or taken away where it is empty. */
  public String with(Map<String, String> values) {
    return changed(query(), values);
  }

  /** The query as it is: that of a page, too, which a form shows again and does not bring. */
  public String getWhole() {
    return changed(query(), Map.of());
  }

  /**
   * The query for another page of those before sign-in: the language that was chosen, or nothing.
   */
  public String getLanguage() {
    String chosen = parsed(request.getQueryString()).get("lang");
    return chosen == null ? "" : changed(null, "lang", chosen);
  }

  /** The address of another page of those before sign-in, in the language that was chosen. */
  public String door(String page, String name, String value) {
    return page + changed(getLanguage().replaceFirst("^\\?", ""), name, value == null ? "" : value);
  }

  /** After a form was sent, the query is that of the page on which it stood. */
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
    // Of a page that was loaded by itself: who goes on from it by a link does something.
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

  /** By name; of one that comes twice the first, as the pages themselves read it. */
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

  /** What is no proper encoding is taken as it stands. */
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
