package org.tadamun.web.publicsite.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tadamun.web.publicsite.form.FormData;

/**
 * One request, reduced to what may influence the answer.
 *
 * @param path below the language
 * @param values of the route's variables
 * @param query only what the route declares
 * @param elsewhere for a page shown at another address: gives that address in each language, below
 *     the context; else null
 */
public record Visit(
    Locale locale,
    String contextPath,
    String path,
    Map<String, String> values,
    SortedMap<String, String> query,
    FormData form,
    boolean secret,
    UnaryOperator<String> elsewhere) {

  /** A visit of a page at its own address. */
  public Visit(
      Locale locale,
      String contextPath,
      String path,
      Map<String, String> values,
      SortedMap<String, String> query,
      FormData form,
      boolean secret) {
    this(locale, contextPath, path, values, query, form, secret, null);
  }

  /**
   * The address of a page in one of the languages.
   *
   * @param page below the language
   */
  String address(String lang, String page) {
    return contextPath
        + (elsewhere == null
            ? RoutePlace.address(lang, page) + queryString()
            : elsewhere.apply(lang));
  }

  /** The declared query in a fixed order, with its question mark; empty if there is none. */
  public String queryString() {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + encode(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The path for a log; of a secret one only the first part. */
  public String place() {
    return secret ? path.substring(0, path.indexOf('/', 1) + 1) + "…" : path;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
