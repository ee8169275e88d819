package org.tadamun.web.publicsite.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A public route")
class RouteTest {

  private static final Route ACTION = Route.get("/actions/{id}", SiteEndpoint.class);

  @Test
  @DisplayName("an address gives the values of its variables")
  void values() {
    assertEquals(Optional.of(Map.of("id", "Ab_9-")), ACTION.match("/actions/Ab_9-"));
    Route two = Route.get("/a/{one}/b/{two}.csv", SiteEndpoint.class);
    assertEquals(Optional.of(Map.of("one", "x", "two", "y")), two.match("/a/x/b/y.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actions/", "/actions/x.ics", "/actions/x/y", "/actions/x%20", "/actions/é", "/"})
  @DisplayName("a variable matches only the characters of slugs, ids and tokens")
  void nothingElse(String path) {
    assertTrue(ACTION.match(path).isEmpty());
  }

  @Test
  @DisplayName("a value has at most a hundred characters")
  void longest() {
    assertTrue(ACTION.match("/actions/" + "a".repeat(100)).isPresent());
    assertTrue(ACTION.match("/actions/" + "a".repeat(101)).isEmpty());
  }

  @Test
  @DisplayName("a dot in a route matches only a dot")
  void literal() {
    Route file = Route.get("/x.csv", SiteEndpoint.class);
    assertTrue(file.match("/x.csv").isPresent());
    assertTrue(file.match("/xacsv").isEmpty());
  }

  @Test
  @DisplayName("R2: GET pages are shared, secret pages and forms are not")
  void shared() {
    assertTrue(ACTION.isShared());
    assertFalse(ACTION.secretly().isShared());
    assertFalse(Route.post("/x", SiteEndpoint.class).isShared());
    assertTrue(ACTION.query("page").isShared());
    assertTrue(ACTION.secretly().query("page").secret());
  }
}
