package org.tadamun.web.security.cookie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("The session cookie of the console")
class CookieSettingsTest {

  private static final String WEB_XML = "src/main/webapp/WEB-INF/web.xml";
  private static final String OPERATIONS =
      Workspace.read(Workspace.root().resolve("docs/operations.md"));

  private static Map<String, Object> said(boolean secure) {
    Map<String, Object> said = new TreeMap<>();
    SessionCookieConfig cookie =
        (SessionCookieConfig)
            Proxy.newProxyInstance(
                CookieSettingsTest.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (self, verb, given) -> {
                  said.put(verb.getName(), given[0]);
                  return null;
                });
    CookieSettings.apply(cookie, secure);
    return said;
  }

  @Test
  @DisplayName("is Secure and bound to this host if the base URL has TLS")
  void secure() {
    assertEquals(
        Map.of(
            "setHttpOnly",
            true,
            "setName",
            "__Host-tadamun-session",
            "setPath",
            "/",
            "setSecure",
            true),
        said(true));
  }

  @Test
  @DisplayName("is not Secure without TLS, as on a laptop")
  void laptop() {
    assertEquals(false, said(false).get("setSecure"));
    assertEquals("tadamun-session", said(false).get("setName"));
  }

  @Test
  @DisplayName("has the same name in web.xml and in docs/operations.md")
  void named() {
    Object name = said(false).get("setName");
    String xml = Workspace.read(Workspace.root().resolve("web-ui/" + WEB_XML));
    assertTrue(xml.contains("<name>" + name + "</name>"), xml);
    assertTrue(OPERATIONS.contains("`" + name + "`"));
    assertTrue(OPERATIONS.contains("`" + said(true).get("setName") + "`"));
    for (boolean secure : new boolean[] {false, true}) {
      assertTrue(OPERATIONS.contains("`" + ResumeCookie.name(secure) + "`"));
    }
    assertFalse(OPERATIONS.contains("JSESSIONID"), "which is of no cookie of ours");
  }

  /** The node invents the value of the session cookie, which therefore does not name the node. */
  @Test
  @DisplayName("is not the cookie by which the proxy of docs/operations.md chooses a node")
  void node() {
    Matcher hash = Pattern.compile("\\bhash \\$(\\w+) consistent;").matcher(OPERATIONS);
    assertTrue(hash.find(), "no hash");
    Matcher map = Pattern.compile("map \\$cookie_(\\w+) \\$(\\w+) \\{").matcher(OPERATIONS);
    assertTrue(map.find(), "no map");
    assertEquals(hash.group(1), map.group(2));
    assertTrue(OPERATIONS.contains("\"" + map.group(1) + "=$" + map.group(2) + "; "), map.group(1));
    assertFalse(map.group(1).contains("session"), map.group(1));
  }
}
