package org.tadamun.web.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.Phones;
import org.tadamun.kernel.staff.boundary.session.SessionWorld;
import org.tadamun.kernel.staff.control.factor.Demands;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("The question of a page when its session ends")
class SessionEndIT {

  private static final String ASK = "//console/session-end?background=true";
  private static final String STILL = "//console/still-typing";
  private static final String PAGE = "//console/profile/edit";
  private static final Pattern SECONDS = Pattern.compile("data-seconds=\"(\\d+)\"");

  @Inject private Demands demands;
  @Inject private Phones phones;
  @Inject private SessionWorld rows;
  @Inject private World world;
  @Inject private Visitors visitors;
  @Inject private Clock clock;

  private Person omar;
  private String stay;

  @BeforeEach
  void begin() {
    omar = world.person(Role.READER, null, null);
    // Creates a password, without which nobody can be signed in.
    visitors.of(omar);
    signIn();
  }

  @AfterEach
  void usual() {
    demands.usual();
  }

  private void signIn() {
    stay = pair(Site.get(TestEntrance.PATH + "?who=" + omar.publicId()), TestEntrance.STAY);
  }

  private static String pair(Answer answer, String cookie) {
    return answer.require(200).cookie(cookie).orElseThrow().replaceFirst(";.*", "");
  }

  /** A browser at a node that has no session of the person, only what all nodes share. */
  private Api browser() {
    return Site.browser().with("Cookie", stay);
  }

  private JsonObject ask(Duration signedIn, Duration active) {
    rows.age(omar.publicId(), signedIn, active);
    return browser().get(ASK).require(200).json();
  }

  @Test
  @DisplayName("long before the session can end, the answer says only when to ask again")
  void saysWhenToAskAgain() {
    JsonObject answer = ask(Duration.ofHours(1), Duration.ofMinutes(10));
    assertEquals(Set.of("seconds"), answer.keySet());
    int seconds = answer.getInt("seconds");
    assertTrue(seconds > 17 * 60 && seconds <= 18 * 60, answer::toString);
  }

  @Test
  @DisplayName(
      "R1: two minutes before the end by inactivity, the answer says when the session ends")
  void rest() {
    JsonObject answer = ask(Duration.ofHours(1), Duration.ofSeconds(28 * 60 + 10));
    assertEquals(Set.of("seconds", "rest"), answer.keySet());
    assertEquals(0, answer.getInt("seconds"));
    String words = answer.getString("rest");
    assertTrue(words.matches("(?s)In 2 minutes, at \\d+:.* signed out.*"), words);
  }

  @Test
  @DisplayName("R1: ten minutes before the end of twelve hours, the answer advises to save")
  void last() {
    JsonObject answer = ask(Duration.ofMinutes(11 * 60 + 51), Duration.ofMinutes(1));
    assertEquals(Set.of("seconds", "last"), answer.keySet());
    String words = answer.getString("last");
    assertTrue(words.matches("(?s)At \\d+:.* 12 hours after you signed in\\. Save .*"), words);
  }

  @Test
  @DisplayName("R1: with a second factor, the answer advises to save before signing in again")
  void lastWithCode() throws Exception {
    phones.secured(omar);
    signIn();
    JsonObject answer = ask(Duration.ofMinutes(11 * 60 + 51), Duration.ofMinutes(1));
    String words = answer.getString("last");
    assertTrue(words.contains("Save first what you have typed"), words);
  }

  @Test
  @DisplayName("R2: the question does not prolong a session; the button does")
  void act() {
    ask(Duration.ofHours(1), Duration.ofSeconds(28 * 60 + 10));
    Instant before = rows.lastAct(omar.publicId());
    Answer asked = browser().get(ASK);
    String session = pair(asked, TestEntrance.SESSION);
    Api window = Site.browser().with("Cookie", session).with("Sec-Fetch-Site", "same-origin");
    assertTrue(window.get(ASK).require(200).json().containsKey("rest"));
    assertEquals(before, rows.lastAct(omar.publicId()));
    window.send("POST", STILL, BodyPublishers.noBody(), null).require(204);
    Instant lately = clock.instant().minus(Duration.ofMinutes(5));
    Await.untilTrue("his act", () -> rows.lastAct(omar.publicId()).isAfter(lately));
    assertFalse(window.get(ASK).require(200).json().containsKey("rest"));
  }

  @Test
  @DisplayName("after the end, or without a session, the answer is 401 and no redirect")
  void answers401AfterTheEnd() {
    rows.age(omar.publicId(), Duration.ofHours(1), Duration.ofMinutes(31));
    for (Api anybody : List.of(browser(), Site.browser())) {
      Answer answer = anybody.get(ASK).require(401);
      assertEquals("{\"over\":true}", answer.body());
      assertEquals("no-store", answer.header("Cache-Control"));
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }
  }

  @Test
  @DisplayName("a person who must set up the second factor is redirected to its page")
  void leadsToSecondFactor() {
    demands.of("everybody");
    String led = browser().get(ASK).require(302).header("Location");
    assertTrue(led.contains("/console/profile/second-factor"), led);
  }

  @Test
  @DisplayName("a page opened by a person prolongs the session; one loaded by itself does not")
  void waits() {
    rows.age(omar.publicId(), Duration.ofHours(1), Duration.ofMinutes(20));
    int loaded = seconds(browser().get(PAGE + "?background=true"));
    assertTrue(loaded > 7 * 60 && loaded <= 8 * 60, () -> "in " + loaded);
    assertEquals(28 * 60, seconds(browser().get(PAGE)));
  }

  private static int seconds(Answer page) {
    Matcher found = SECONDS.matcher(page.require(200).body());
    assertTrue(found.find(), page::body);
    return Integer.parseInt(found.group(1));
  }
}
