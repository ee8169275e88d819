package org.tadamun.web.publicsite.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address below the language: {@code /actions/{id}.ics}. A variable stands for 1 to 100 of
 * {@code [A-Za-z0-9_-]}, of which all slugs, ids and tokens are made.
 *
 * @param query the query parameters that change the answer; all others are ignored
 * @param secret whether the address is known to one person only, from a mail
 * @param files whether its form may hold a file
 * @param mailers whether mail programs may post to it too, with any content and from any origin
 */
public record Route(
    String method,
    String path,
    Class<? extends SiteEndpoint> endpoint,
    Set<String> query,
    boolean secret,
    boolean files,
    boolean mailers,
    Pattern pattern,
    List<String> variables) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
  private static final String VALUE = "([A-Za-z0-9_-]{1,100})";

  public static Route get(String path, Class<? extends SiteEndpoint> endpoint) {
    return of("GET", path, endpoint);
  }

  public static Route post(String path, Class<? extends SiteEndpoint> endpoint) {
    return of("POST", path, endpoint);
  }

  /** This route with these query parameters. */
  public Route query(String... names) {
    return new Route(
        method, path, endpoint, Set.of(names), secret, files, mailers, pattern, variables);
  }

  /** This route as one that only one person knows. */
  public Route secretly() {
    return new Route(method, path, endpoint, query, true, files, mailers, pattern, variables);
  }

  /** This route with a form that may hold a file. */
  public Route withFiles() {
    return new Route(method, path, endpoint, query, secret, true, mailers, pattern, variables);
  }

  /** This route for mail programs too: knowing the address is enough to post to it. */
  public Route byMailPrograms() {
    return new Route(method, path, endpoint, query, secret, files, true, pattern, variables);
  }

  /** Whether all readers get the same bytes. */
  public boolean isShared() {
    return method.equals("GET") && !secret;
  }

  Optional<Map<String, String>> match(String requested) {
    Matcher matcher = pattern.matcher(requested);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      values.put(variables.get(i), matcher.group(i + 1));
    }
    return Optional.of(values);
  }

  private static Route of(String method, String path, Class<? extends SiteEndpoint> endpoint) {
    StringBuilder regex = new StringBuilder();
    List<String> variables = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(path);
    int done = 0;
    while (matcher.find()) {
      regex.append(Pattern.quote(path.substring(done, matcher.start()))).append(VALUE);
      variables.add(matcher.group(1));
      done = matcher.end();
    }
    regex.append(Pattern.quote(path.substring(done)));
    return new Route(
        method,
        path,
        endpoint,
        Set.of(),
        false,
        false,
        false,
        Pattern.compile(regex.toString()),
        List.copyOf(variables));
  }
}
