package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;
import org.tadamun.kernel.rest.control.BodyLimit;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The log of a proxy that is set up as docs/operations.md says must not contain secrets. */
@DisplayName("Logs and rules of the proxy in docs/operations.md")
class ProxyLogTest {

  private static final Pattern MAP =
      Pattern.compile("(?s)map \\$uri \\$logged_uri \\{\\s*\"~([^\"]+)\" \"\\$\\{kept}…\";");

  /** Fields of backend, server, status, bytes, times and method; none names a person or a page. */
  private static final Set<String> HARMLESS =
      Set.of("tr", "f", "b", "s", "ST", "B", "TR", "Tw", "Tc", "Tr", "Ta", "tsc", "HM");

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
  @DisplayName("The log cuts exactly the secret addresses")
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

  @Test
  @DisplayName(
      "Request bodies go through unread only to addresses that take files, and to no sign-in page")
  void unread() {
    String text = DocPage.of("operations.md").text();
    Matcher location = Pattern.compile("(?m)^  location ~ (\\S+) \\{$").matcher(text);
    assertTrue(location.find(), "no location");
    Pattern unread = Pattern.compile(location.group(1));
    List<String> doors =
        Pattern.compile("<url-pattern>(/console/[a-z-]+)<")
            .matcher(Workspace.read(Path.of("src/main/webapp/WEB-INF/web.xml").toAbsolutePath()))
            .results()
            .map(found -> found.group(1))
            .filter(door -> !door.equals("/console/sign-out"))
            .toList();
    assertEquals(7, doors.size(), doors::toString);
    for (String door : doors) {
      for (String spelled : List.of(door, door + ".xhtml", door + ";v=1", "/console/;v=1" + door)) {
        assertFalse(unread.matcher(spelled).find(), spelled);
      }
    }
    for (Route route : routes()) {
      String path = "/en" + route.path().replaceAll("\\{[a-z]+}", "value");
      assertEquals(path.equals("/en/verify"), unread.matcher(path).find(), path);
      assertTrue(!route.files() || path.equals("/en/verify"), path);
    }
    for (String files :
        List.of(
            "/console/petition/import-new",
            "/console/petition/batch-edit",
            "/api/v1/imports/signatures",
            "/api/v1/snapshots/verification",
            "/api/v1/deliveries/x/receipt")) {
      assertTrue(unread.matcher(files).find(), files);
      boolean api = files.startsWith("/api/v1/");
      assertEquals(api, BodyLimit.UNREAD.matcher(files.replace("/api/v1/", "")).matches(), files);
    }
    assertTrue(text.contains("\n  option http-buffer-request\n"));
  }

  @Test
  @DisplayName("The proxy passes on what a balancer before it wrote in X-Forwarded-For")
  void passedOn() {
    List<String> forwarded =
        Pattern.compile("(?m)^ +proxy_set_header X-Forwarded-For (.+);$")
            .matcher(DocPage.of("operations.md").text())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(List.of("$proxy_add_x_forwarded_for"), forwarded);
  }

  @Test
  @DisplayName("Each port has our log, also by IPv6, and the one without TLS refuses programs")
  void listens() {
    String text = DocPage.of("operations.md").text();
    List<String> servers =
        Pattern.compile("(?ms)^( *)server \\{$.+?^\\1}$")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .toList();
    assertEquals(3, servers.size(), servers::toString);
    for (String server : servers) {
      Matcher port = Pattern.compile("(?m)^ +listen (80|443 ssl);$").matcher(server);
      assertTrue(port.find(), server);
      assertTrue(server.contains(" listen [::]:" + port.group(1) + ";\n"), server);
      boolean clear = port.group(1).equals("80");
      String log = clear ? "off" : "/var/log/nginx/tadamun.log tadamun";
      assertTrue(server.contains(" access_log " + log + ";\n"), server);
      assertTrue(server.contains(" error_log /var/log/nginx/tadamun.error.log crit;\n"), server);
      assertEquals(clear, server.contains("\n  location /api/ { return 403; }\n"), server);
    }
    assertTrue(text.contains("\n  bind :::443 v6only ssl crt "));
  }

  @Test
  @DisplayName("The log of HAProxy has no address of a page or of a person, also for errors")
  void haproxy() {
    String text = DocPage.of("operations.md").text();
    List<String> forms =
        Pattern.compile("(?m)^ +(?:error-)?log-format (.+)$")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(2, forms.size(), forms::toString);
    for (String form : forms) {
      Set<String> told =
          Pattern.compile("%(\\[[^]]*]|[A-Za-z]+)")
              .matcher(form)
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      assertFalse(told.isEmpty(), form);
      assertTrue(HARMLESS.containsAll(told), told::toString);
    }
    for (String other : List.of("option httplog", "option httpslog", "option tcplog", "capture ")) {
      assertFalse(text.contains("\n  " + other), other);
    }
    assertTrue(text.contains("\n  option redispatch 1\n"), "else a dead node answers 503");
    assertTrue(text.contains("\n  option forwardfor\n"));
    assertTrue(text.contains("\n  http-request deny if { path,url_dec -m reg ^/+metrics }\n"));
  }
}
