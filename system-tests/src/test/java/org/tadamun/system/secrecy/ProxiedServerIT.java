package org.tadamun.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.TadamunServer;

@DisplayName("A server behind TLS")
class ProxiedServerIT {

  private static final String OWN = "/console/profile/edit";
  private static final String PASSWORD = "nine lanterns over the harbour";
  private static final Pattern STATE =
      Pattern.compile("jakarta\\.faces\\.ViewState:0\" value=\"([^\"]+)\"");

  private static TadamunServer server;

  @TempDir private static Path runtime;

  @BeforeAll
  static void start() {
    Map<String, String> keys =
        Map.of("base-url", "https://campaigns.example.org", "metrics.token", MetricsIT.TOKEN);
    Map<String, String> ofSystemd = Map.of("RUNTIME_DIRECTORY", runtime.toString());
    server = new TadamunServer("start", "proxied", keys).in(ofSystemd).start();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  @DisplayName("writes a file for the proxy once it answers")
  void open() {
    assertTrue(server.signInLink().contains("token="), server::said);
    assertTrue(Files.exists(runtime.resolve("ready")), "it was there before the link");
  }

  @Test
  @DisplayName("shows its metrics only with the configured token")
  void metrics() throws IOException {
    MetricsIT.requireReadByTokenAlone(server);
  }

  @Test
  @DisplayName("has Secure cookies of this host alone, and redirects without a host")
  void cookie() {
    Http http = server.http();
    // Opening the link does not use it up, and starts a session.
    String link = server.signInLink().replaceFirst(".*(?=/console/)", "");
    String cookie = http.get(link).require(200).header("Set-Cookie");
    assertTrue(cookie.startsWith("__Host-tadamun-session="), cookie);
    requireOfThisHost(cookie);
    String value = cookie.replaceFirst(";.*", "");
    assertEquals("", again(http, link, value));
    assertNotEquals("", again(http, link, value.replace("__Host-", "")), "by no other name");

    String stay = stay(http.with("Cookie", value), link);
    requireOfThisHost(stay);
    String token = stay.replaceFirst(";.*", "");
    http.with("Cookie", token).get(OWN).require(200);
    requireHere(http.with("Cookie", token.replace("__Host-", "")).get(OWN));
    requireHere(http.get("/console"));
    requireSavedOfThisHost(http, token);
  }

  /**
   * The server does not know of the TLS in front of it, so that an absolute address would leave
   * TLS.
   */
  private static void requireHere(Answer redirect) {
    String where = redirect.header("Location");
    assertTrue(where != null && where.startsWith("/console/"), redirect::toString);
  }

  private static void requireOfThisHost(String cookie) {
    String said = cookie.toLowerCase(Locale.ROOT).replace(" ", "") + ";";
    for (String attribute : new String[] {"secure", "httponly", "path=/", "samesite=lax"}) {
      assertTrue(said.contains(";" + attribute + ";"), cookie);
    }
    assertFalse(said.contains("domain="), cookie);
  }

  /**
   * Checks all cookies after saving, the one with which Faces brings a message over the redirect
   * included.
   */
  private static void requireSavedOfThisHost(Http http, String token) {
    Answer page = http.with("Cookie", token).get(OWN).require(200);
    Matcher state = STATE.matcher(page.body());
    assertTrue(state.find(), "no form");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("profile", "profile");
    form.put("name", "Amal Steadfast");
    form.put("language", "en");
    form.put("zone", "UTC");
    form.put("theme", "DARK");
    form.put("save", "");
    form.put("jakarta.faces.ViewState", state.group(1));
    String session = cookie(page, "__Host-tadamun-session=").replaceFirst(";.*", "");
    Answer saved = http.with("Cookie", session + "; " + token).postForm(OWN, form);
    requireHere(saved);
    cookie(saved, "csfcfc=");
    saved.headers().allValues("Set-Cookie").forEach(ProxiedServerIT::requireOfThisHost);
  }

  private static String cookie(Answer answer, String beginning) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.toString()));
  }

  /** The cookie of a first sign-in, by which another node recognises the browser. */
  private static String stay(Http browser, String link) {
    Matcher state = STATE.matcher(browser.get(link).require(200).body());
    assertTrue(state.find(), "no form");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("form", "form");
    form.put("form:name", "Amal Steadfast");
    form.put("form:email", "amal@example.org");
    form.put("form:password", PASSWORD);
    form.put("form:repeated", PASSWORD);
    form.put("form:language", "en");
    form.put("form:zone", "UTC");
    form.put("form:go", "");
    form.put("jakarta.faces.ViewState", state.group(1));
    Answer entered = browser.postForm(link.replaceFirst("\\?.*", ""), form);
    requireHere(entered);
    return cookie(entered, "__Host-tadamun-stay=");
  }

  /** The cookie of a new session; empty if the sent one is known. */
  private static String again(Http http, String link, String cookie) {
    return String.valueOf(http.with("Cookie", cookie).get(link).require(200).header("Set-Cookie"))
        .replace("null", "");
  }
}
