package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The security headers of an answer")
class ResponseHeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"/en/", "/embed/x", "/api/v1/campaigns", "/console/sign-in", "/nothing"})
  @DisplayName("R2: every path has a policy without foreign scripts, and is never sniffed")
  void everywhere(String path) {
    Map<String, String> headers = headers("https://example.org", path);
    assertTrue(headers.get("Content-Security-Policy").startsWith("default-src 'none'"));
    assertFalse(headers.get("Content-Security-Policy").contains("unsafe"));
    assertEquals("nosniff", headers.get("X-Content-Type-Options"));
    assertEquals("same-origin", headers.get("Referrer-Policy"));
    assertEquals("same-origin", headers.get("Cross-Origin-Opener-Policy"));
    String permissions = headers.get("Permissions-Policy");
    assertTrue(permissions.contains("camera=()"), permissions);
    assertTrue(permissions.contains("geolocation=()"), permissions);
  }

  @Test
  @DisplayName("R2: only an embedded page may be framed, and may run a script of ours")
  void framing() {
    assertTrue(policy("/embed/petition").endsWith("frame-ancestors *"));
    assertTrue(policy("/en/petitions/x").endsWith("frame-ancestors 'none'"));
    assertTrue(policy("/embedded").endsWith("frame-ancestors 'none'"));
    assertTrue(policy("/console/").contains("frame-ancestors 'none'"));
    assertTrue(policy("/embed/petition").contains("; script-src 'self'; "));
    assertFalse(policy("/en/petitions/x").contains("script"));
    String old = "X-Frame-Options";
    assertEquals("DENY", headers("https://example.org", "/en/petitions/x").get(old));
    assertEquals("DENY", headers("https://example.org", "/embedded").get(old));
    assertFalse(headers("https://example.org", "/embed/en/petitions/x").containsKey(old));
  }

  @Test
  @DisplayName("an embedded page may be framed by the configured sites and by us")
  void sites() {
    String some = "https://union.example,  https://*.ituc.example";
    assertTrue(
        allowed(some)
            .endsWith("frame-ancestors 'self' https://union.example https://*.ituc.example"));
    assertTrue(allowed("nowhere").endsWith("frame-ancestors 'none'"));
    assertTrue(
        headers("https://x.org", some, "/en/").get("Content-Security-Policy").endsWith("'none'"));
  }

  private static String allowed(String sites) {
    return headers("https://example.org", sites, "/embed/en/petitions/x")
        .get("Content-Security-Policy");
  }

  @Test
  @DisplayName("strict transport security is sent only if the base URL has TLS")
  void tls() {
    assertTrue(headers("https://example.org", "/en/").containsKey("Strict-Transport-Security"));
    assertFalse(headers("http://localhost", "/en/").containsKey("Strict-Transport-Security"));
  }

  @Test
  @DisplayName("a path that only starts like the console does not belong to the console")
  void console() {
    assertTrue(ResponseHeaders.isConsole("/console"));
    assertTrue(ResponseHeaders.isConsole("/console/x"));
    assertFalse(ResponseHeaders.isConsole("/consoles"));
  }

  @Test
  @DisplayName("a frozen page may have its style sheet, and no script")
  void frozen() {
    assertEquals(ResponseHeaders.FROZEN, policy("/api/v1/snapshots/x.html"));
    assertFalse(ResponseHeaders.FROZEN.contains("script"));
    assertFalse(policy("/api/v1/snapshots/x.csv").contains("style"));
    assertFalse(policy("/api/v1/petitions/x.html").contains("style"));
  }

  @Test
  @DisplayName(
      "R6: scripts of other sites may read only the description and the table of countries")
  void otherSites() {
    String allowed = "Access-Control-Allow-Origin";
    String table = "/petitions/amar/countries";
    for (String path : List.of("/openapi", "/ar" + table + ".csv")) {
      assertEquals("*", headers("https://example.org", path).get(allowed), path);
    }
    for (String path :
        List.of("/en" + table, "/console" + table + ".csv", "/openapi/x", "/en/x", "/metrics")) {
      assertFalse(headers("https://example.org", path).containsKey(allowed), path);
    }
  }

  private static String policy(String path) {
    return headers("https://example.org", path).get("Content-Security-Policy");
  }

  private static Map<String, String> headers(String baseUrl, String path) {
    return headers(baseUrl, "everywhere", path);
  }

  private static Map<String, String> headers(String baseUrl, String sites, String path) {
    ResponseHeaders headers = new ResponseHeaders();
    headers.configure(baseUrl, sites);
    Map<String, String> set = new HashMap<>();
    headers.apply(path, set::put);
    return set;
  }
}
