package org.tadamun.web.publicsite.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of public routes")
class RouteTableTest {

  private static final Route LIST = Route.get("/campaigns/{slug}/actions", SiteEndpoint.class);
  private static final Route CAMPAIGN = Route.get("/campaigns/{slug}", SiteEndpoint.class);
  private static final Route SHOW = Route.get("/confirm/{token}", SiteEndpoint.class);
  private static final Route DO = Route.post("/confirm/{token}", SiteEndpoint.class);
  private static final Route SIGN = Route.post("/petitions/{slug}/signatures", SiteEndpoint.class);

  private final RouteTable table = new RouteTable();

  @BeforeEach
  void fill() {
    table.use(List.of(CAMPAIGN, LIST, SHOW, DO, SIGN));
  }

  @Test
  @DisplayName("a route is found by method and path")
  void found() {
    assertEquals(LIST, table.match("GET", "/campaigns/x/actions").orElseThrow().route());
    assertEquals(Map.of("slug", "x"), table.match("GET", "/campaigns/x").orElseThrow().values());
    assertEquals(DO, table.match("POST", "/confirm/t").orElseThrow().route());
    assertTrue(table.match("POST", "/campaigns/x").isEmpty());
    assertTrue(table.match("GET", "/campaigns").isEmpty());
  }

  @Test
  @DisplayName("R4: an address names the methods that it allows")
  void methods() {
    assertEquals(Set.of("GET", "HEAD", "POST"), table.methods("/confirm/t"));
    assertEquals(Set.of("POST"), table.methods("/petitions/x/signatures"));
    assertEquals(Set.of(), table.methods("/nothing"));
  }

  @Test
  @DisplayName(
      "R1: two routes with the same address are refused, whatever their variables are called")
  void twice() {
    Route same = Route.get("/campaigns/{name}", SiteEndpoint.class);
    List<Route> both = List.of(CAMPAIGN, same);
    assertThrows(IllegalStateException.class, () -> table.use(both));
  }
}
