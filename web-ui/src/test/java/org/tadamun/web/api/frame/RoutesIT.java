package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.api.description.ProgramRoutes;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

/** Compares the tables of the contract tests with the routes of the program. */
@InServer
@DisplayName("Completeness of the route tables of the contract tests")
class RoutesIT {

  /**
   * Routes that are tested elsewhere: a scene has no such object, the answer is no JSON, or the
   * route needs a token. A subject may name its own in a {@link Readings.Source}.
   */
  private static final Set<String> READ_ELSEWHERE =
      Set.of(
          "/deliveries/{id}/receipt/content",
          "/exports/{id}",
          "/exports/{id}/content",
          "/imports/{id}",
          "/imports/{id}/errors",
          "/invalidations/{id}",
          "/event-passes/{id}",
          "/ping",
          "/retention",
          "/retention/reports",
          "/signatures/self",
          "/signatures/self/data",
          "/snapshots/{id}.csv",
          "/snapshots/{id}.html",
          "/snapshots/{id}.manifest.sig",
          "/snapshots/{id}.pdf");

  /** One item of a list, anything below it, and another format of the same. */
  private static final Pattern OPENED = Pattern.compile("/\\{id}|}$|\\.[a-z]+$");

  /** A part of one object, routes that need a token, and one without content. */
  private static final Set<String> OF_ONE =
      Set.of(
          "/petitions/{slug}/editing",
          "/petitions/{slug}/recounts/latest",
          "/petitions/{slug}/versions/next",
          "/ping",
          "/signatures/self",
          "/signatures/self/data");

  @Inject private BeanManager beans;
  @Inject private ContractWorld contractWorld;

  @Test
  @DisplayName("Writings has exactly the routes of the program that take a body")
  void writings() throws Exception {
    Set<String> driven =
        Writings.all(contractWorld.scene()).stream()
            .map(Writing::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted = new TreeSet<>();
    ProgramRoutes.of(beans)
        .forEach(
            (route, method) -> {
              if (takesRecord(method) && !route.startsWith("GET ")) {
                wanted.add(route);
              }
            });
    // It takes files of any kind, and a hash in JSON too.
    wanted.add("POST /snapshots/verification");
    assertEquals(wanted, driven);
  }

  /** Paths below {@code /api/v1}; an address elsewhere stays whole. */
  private static Set<String> entry(String... groups) {
    JsonObject entry = Api.anonymous().get("/").require(200).json();
    String api = System.getProperty("tadamun.base-url") + "/api/v1";
    return Stream.of(groups)
        .flatMap(group -> entry.getJsonObject(group).values().stream())
        .map(link -> ((JsonString) link).getString().replace(api, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("the entry links to every GET route that is not reached from a list")
  void entry() {
    Set<String> found = entry("links", "templates");
    Set<String> missing =
        ProgramRoutes.of(beans).keySet().stream()
            .filter(route -> route.startsWith("GET "))
            .map(route -> route.substring("GET ".length()))
            .filter(path -> !OPENED.matcher(path).find() && !OF_ONE.contains(path))
            .filter(path -> !found.contains(path))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("every link of the entry leads to a route of the program")
  void led() {
    Set<String> paths =
        ProgramRoutes.of(beans).keySet().stream()
            .map(route -> route.substring(route.indexOf(' ') + 1))
            .collect(Collectors.toSet());
    Set<String> nowhere = entry("links", "templates");
    nowhere.removeIf(
        path -> path.startsWith("http") || paths.stream().anyMatch(route -> leads(path, route)));
    assertEquals(Set.of(), nowhere);
  }

  /**
   * Whether the template matches the route. A part in braces may stand for fixed words, as {@code
   * {kind}} does for each kind of export.
   */
  private static boolean leads(String template, String route) {
    String[] parts = template.split("/");
    String[] words = route.split("/");
    return parts.length == words.length
        && IntStream.range(0, parts.length)
            .allMatch(
                i ->
                    parts[i].equals(words[i])
                        || parts[i].startsWith("{") && !words[i].startsWith("{"));
  }

  @Test
  @DisplayName("every GET route is in Readings or in the list of those tested elsewhere")
  void readings() throws Exception {
    Scene scene = contractWorld.scene();
    List<String> read = new ArrayList<>(Readings.shapes(scene).keySet());
    read.addAll(Readings.openToAll(scene));
    read.addAll(Readings.forKeys(scene));
    Set<String> missing = new TreeSet<>();
    for (String route : ProgramRoutes.of(beans).keySet()) {
      String template = route.substring(route.indexOf(' ') + 1);
      String form = template.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+");
      if (route.startsWith("GET ")
          && read.stream().noneMatch(path -> path.replaceAll("\\?.*", "").matches(form))) {
        missing.add(template);
      }
    }
    Set<String> elsewhere = new TreeSet<>(READ_ELSEWHERE);
    elsewhere.addAll(Readings.elsewhere());
    assertEquals(elsewhere, missing);
  }

  private static boolean takesRecord(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(Class::isRecord);
  }
}
