package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** Whoever reads the log of a proxy as docs/operations.md has it must not find secrets there. */
@DisplayName("The proxy's log of docs/operations.md")
class ProxyLogTest {

  private static final Pattern MAP =
      Pattern.compile("(?s)map \\$uri \\$logged_uri \\{\\s*\"~([^\"]+)\" \"\\$\\{kept}…\";");

  private static List<Route> routes() {
    return Workspace.files("src/main/java", "Routes.java").stream()
        .map(ProxyLogTest::load)
        .filter(SiteRoutes.class::isAssignableFrom)
        .filter(type -> !type.isInterface())
        .flatMap(type -> made(type).routes().stream())
        .toList();
  }

  private static Class<?> load(Path source) {
    String name = source.toString().replaceFirst(".*src/main/java/", "").replace('/', '.');
    try {
      return Class.forName(name.replace(".java", ""));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static SiteRoutes made(Class<?> type) {
    try {
      return (SiteRoutes) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("cuts the secret addresses, and no others")
  void secrets() {
    Matcher map = MAP.matcher(DocPage.of("operations.md").text());
    assertTrue(map.find(), "no map");
    Pattern cut = Pattern.compile(map.group(1));
    List<Route> routes = routes();
    assertTrue(routes.stream().anyMatch(Route::secret));
    for (Route route : routes) {
      Matcher found = cut.matcher("/en" + route.path().replaceAll("\\{[a-z]+}", "Value1"));
      assertEquals(route.secret(), found.find(), route.path());
      if (route.secret()) {
        assertFalse(found.group("kept").contains("Value1"), route.path());
      }
    }
  }
}
