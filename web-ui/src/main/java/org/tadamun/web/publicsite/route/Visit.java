package org.tadamun.web.publicsite.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.tadamun.web.publicsite.form.FormData;

/**
 * One request, reduced to what may shape the answer.
 *
 * @param path below the language
 * @param values of the route's variables
 * @param query only what the route declares
 */
public record Visit(
    Locale locale,
    String contextPath,
    String path,
    Map<String, String> values,
    SortedMap<String, String> query,
    FormData form,
    boolean secret) {

  /** The declared query in one order, with its question mark; empty where there is none. */
  public String queryString() {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + encode(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The path for a log: of a secret one only its first part. */
  public String place() {
    return secret ? path.substring(0, path.indexOf('/', 1) + 1) + "…" : path;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
