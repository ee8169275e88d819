package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Headers and refusals of the console")
class ConsoleAnswersIT {

  private static final String SIGN_IN = "//console/sign-in";
  private static final String SIGN_OUT = "//console/sign-out";
  private static final String STILL_TYPING = "//console/still-typing";

  @Inject private Visitors visitors;
  @Inject private World world;

  private Api reader;

  @BeforeEach
  void enter() {
    reader = TestEntrance.enter(visitors.of(Role.READER, world.liveCampaign()).person());
  }

  private static void requireKeptNowhere(Answer page) {
    assertEquals("no-store", page.header("Cache-Control"));
  }

  @Test
  @DisplayName("a found, missing or forbidden page answers with no-store")
  void noStore() {
    requireKeptNowhere(Site.get("/console/sign-in").require(200));
    requireKeptNowhere(reader.get("//console/profile/edit").require(200));
    requireKeptNowhere(reader.get("//console/help").require(200));
    requireKeptNowhere(reader.get("//console/no-such-page").require(404));
    requireKeptNowhere(reader.get("//console/staff/list").require(403));
  }

  @Test
  @DisplayName("the content security policy allows only our scripts and no base address")
  void policy() {
    for (Answer page :
        new Answer[] {Site.get("/console/sign-in"), reader.get("//console/profile/edit")}) {
      String policy = page.require(200).header("Content-Security-Policy");
      assertTrue(policy.contains("base-uri 'none';"), policy);
      assertTrue(policy.contains("object-src 'none';"), policy);
      assertTrue(policy.contains("script-src 'self' 'nonce-"), policy);
    }
  }

  @Test
  @DisplayName("signing out clears the storage of the browser and ends the session")
  void signedOut() {
    Api own = reader.with("Sec-Fetch-Site", "same-origin");
    Answer out = own.send("POST", SIGN_OUT, BodyPublishers.noBody(), Site.FORM).require(302);
    assertEquals("\"storage\"", out.header("Clear-Site-Data"));
    assertNull(out.header("Allow"));
    String given = out.cookie("tadamun-out").orElseThrow();
    assertTrue(given.endsWith("; Path=/; HttpOnly; SameSite=Lax"), given);
    Api next = Site.browser().with("Cookie", "tadamun-out=1234");
    assertTrue(next.get(SIGN_IN).require(200).body().contains(" data-out=\"1234\""));
    reader.get("//console/profile/edit").require(302);
  }

  @Test
  @DisplayName("a GET of the sign-out answers 405 and does not sign out")
  void signOutRead() {
    assertEquals("POST", reader.get(SIGN_OUT).require(405).header("Allow"));
    reader.get("//console/profile/edit").require(200);
  }

  @Test
  @DisplayName("a script cannot sign out: it is redirected to the error page")
  void signedOutByScript() {
    Api script = reader.with("Sec-Fetch-Site", "same-origin").with("Faces-Request", "partial/ajax");
    requireLed("malformed", script.send("POST", SIGN_OUT, BodyPublishers.noBody(), Site.FORM));
    reader.get("//console/profile/edit").require(200);
  }

  @Test
  @DisplayName("a form by a stranger over 8 KiB, or of unknown length, is refused as too large")
  void strangersForm() {
    Api stranger = Site.browser().with("Sec-Fetch-Site", "same-origin");
    String most = "next=" + "x".repeat(8 * 1024 - 5);
    stranger.send("POST", SIGN_IN, BodyPublishers.ofString(most), Site.FORM).require(200);
    Answer more = stranger.send("POST", SIGN_IN, BodyPublishers.ofString(most + "x"), Site.FORM);
    assertTrue(more.require(303).header("Location").contains("?problem=too-large"));
    BodyPublisher endless =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'a'}));
    Answer chunked = stranger.send("POST", SIGN_IN, endless, Site.FORM);
    assertTrue(chunked.require(303).header("Location").contains("?problem=too-large"));
  }

  @Test
  @DisplayName("security R1: any spelling of a console path leads to the sign-in, 403 or 404")
  void spelled() {
    for (String path :
        new String[] {
          "//%63onsole/staff/list",
          "///console/staff/list",
          "//console/%73taff/list",
          "//api/../console/staff/list"
        }) {
      for (Api stranger : new Api[] {Site.browser(), Api.anonymous().withKey("none")}) {
        Answer answer = stranger.get(path);
        assertTrue(Set.of(302, 404).contains(answer.status()), path + ": " + answer.status());
        requireGuarded(path, answer);
      }
      Answer inside = reader.get(path);
      assertTrue(Set.of(403, 404).contains(inside.status()), path + ": " + inside.status());
      requireGuarded(path, inside);
    }
  }

  private static void requireGuarded(String path, Answer answer) {
    assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
    assertNotNull(answer.header("Content-Security-Policy"), path);
    assertNotNull(answer.header("Referrer-Policy"), path);
  }

  /** Requires a redirect to the error page, since a script shows neither a status nor a page. */
  private static void requireLed(String problem, Answer answer) {
    requireLed(answer, problem + "&amp;id=");
  }

  private static void requireLed(Answer answer, String problem) {
    String target = "<redirect url=\"/console/error?problem=" + problem;
    assertTrue(answer.require(200).body().contains(target), answer::body);
  }

  @Test
  @DisplayName("a refused script is redirected to the error page")
  void refusedScript() {
    Api script = reader.with("Sec-Fetch-Site", "same-origin").with("Faces-Request", "partial/ajax");
    requireLed("malformed", script.get("//console/updates/list?campaign=%00"));
    Api stranger = Api.anonymous().with("Sec-Fetch-Site", "same-origin");
    Answer unsigned =
        stranger
            .with("Faces-Request", "partial/ajax")
            .send(
                "POST",
                "//console/sign-in",
                BodyPublishers.ofString("--of"),
                "multipart/form-data; boundary=of");
    // A refusal to a stranger writes no line to the log, so it has no number.
    requireLed(unsigned, "unsupported-media\"");
  }

  @Test
  @DisplayName(
      "the signal of somebody who is typing answers 204, or leads to the sign-in after signing out")
  void stillTyping() {
    Api page = reader.with("Sec-Fetch-Site", "same-origin");
    page.send("POST", STILL_TYPING, BodyPublishers.noBody(), null).require(204);
    assertEquals("POST", reader.get(STILL_TYPING).require(405).header("Allow"));
    Api foreign = reader.with("Sec-Fetch-Site", "cross-site");
    foreign.send("POST", STILL_TYPING, BodyPublishers.noBody(), null).require(403);
    page.send("POST", SIGN_OUT, BodyPublishers.noBody(), Site.FORM).require(302);
    page.send("POST", STILL_TYPING, BodyPublishers.noBody(), null).require(302);
  }

  @Test
  @DisplayName("TRACE answers 405 and closes the connection")
  void trace() {
    for (String path : new String[] {"//en", "//console/", "//console/sign-in", "/campaigns"}) {
      Answer answer = reader.send("TRACE", path, BodyPublishers.noBody(), null).require(405);
      assertEquals("close", answer.header("Connection"), path);
      assertEquals("GET, HEAD", answer.header("Allow"), path);
    }
  }
}
