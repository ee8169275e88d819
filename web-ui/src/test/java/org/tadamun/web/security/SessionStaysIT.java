package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.boundary.Passwords;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Phones;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.session.SessionWorld;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.DashboardPoll;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("R4: A staff member whose session was on a node that is gone")
class SessionStaysIT {

  private static final String PAGE = "//console/profile/edit";
  private static final String OWN = "profile/edit";
  private static final String SESSION = TestEntrance.SESSION;
  private static final String STAY = TestEntrance.STAY;

  /** The password of {@link Visitors}. */
  private static final String PASSWORD = "nine lanterns over the harbour";

  private static final Pattern LED_TO = Pattern.compile("<redirect url=\"([^\"]+)\"");

  @Inject private SessionWorld rows;
  @Inject private Passwords passwords;
  @Inject private People people;
  @Inject private Phones phones;
  @Inject private Profiles profiles;
  @Inject private Staff staff;
  @Inject private Visitors visitors;
  @Inject private World world;
  @Inject private Clock clock;

  private Person omar;
  private Visitor visitor;
  private Answer entered;
  private String session;
  private String stay;

  @BeforeEach
  void signIn() {
    omar = world.person(Role.READER, null, null);
    visitor = visitors.of(omar);
    entered = Site.get(TestEntrance.PATH + "?who=" + omar.publicId()).require(200);
    session = pair(entered, SESSION);
    stay = pair(entered, STAY);
  }

  private static String pair(Answer answer, String cookie) {
    return answer.cookie(cookie).orElseThrow().replaceFirst(";.*", "");
  }

  private static Api by(String... cookies) {
    return Site.browser().with("Cookie", String.join("; ", cookies));
  }

  /**
   * Checks that nobody is signed in, and that the cookie is kept: the browser may have another one
   * by now.
   */
  private static void requireOut(Api browser) {
    assertTrue(out(browser).cookie(STAY).isEmpty());
  }

  private static void requireOver(Api browser) {
    assertTrue(out(browser).cookie(STAY).orElseThrow().contains("Max-Age=0"));
  }

  private static Answer out(Api browser) {
    Answer answer = browser.get(PAGE).require(302);
    assertTrue(answer.header("Location").contains("/console/sign-in"), answer::toString);
    assertTrue(answer.cookie(SESSION).isEmpty(), answer::toString);
    return answer;
  }

  @Test
  @DisplayName("is signed in at another node as the same person")
  void goesOn() {
    Answer first = by(SESSION + "=0123456789abcdef", stay).get(PAGE).require(200);
    assertTrue(first.body().contains(people.emailOf(omar.publicId())), first::body);
    assertTrue(first.cookie(STAY).isEmpty(), "the one that there is goes on");
    Api anew = by(pair(first, SESSION));
    anew.get(PAGE).require(200);
    assertEquals("1800", anew.get("/" + TestEntrance.PATH).require(200).body());
    assertEquals(1, rows.count(omar.publicId()));
  }

  @Test
  @DisplayName(
      "has a cookie that scripts and other sites cannot reach, until the browser is closed")
  void cookie() {
    String said = entered.cookie(STAY).orElseThrow().toLowerCase(Locale.ROOT).replace(" ", "");
    for (String attribute : new String[] {"httponly", "samesite=lax", "path=/"}) {
      assertTrue((said + ";").contains(";" + attribute + ";"), said);
    }
    for (String attribute : new String[] {"max-age", "expires", "domain"}) {
      assertFalse(said.contains(attribute), said);
    }
    assertEquals((STAY + "=").length() + 43, stay.length());
  }

  @Test
  @DisplayName("is signed out after 30 minutes without an act, after 12 hours, or by a clock ahead")
  void over() {
    rows.age(omar.publicId(), Duration.ofMinutes(40), Duration.ofMinutes(31));
    requireOver(by(stay));
    rows.age(omar.publicId(), Duration.ofHours(13), Duration.ofMinutes(1));
    requireOver(by(stay));
    rows.age(omar.publicId(), Duration.ofDays(-365), Duration.ofDays(-365));
    requireOver(by(stay));
    rows.age(omar.publicId(), Duration.ofHours(11), Duration.ofMinutes(29));
    by(stay).get(PAGE).require(200);
  }

  @Test
  @DisplayName("is kept active by acts, not by background requests")
  void active() {
    rows.age(omar.publicId(), Duration.ofHours(1), Duration.ofMinutes(20));
    Instant before = rows.lastAct(omar.publicId());
    Answer poll = by(stay).get(PAGE + "?background=true").require(200);
    by(pair(poll, SESSION)).get(PAGE + "?background=true").require(200);
    assertEquals(before, rows.lastAct(omar.publicId()));
    by(stay).get(PAGE).require(200);
    Instant lately = clock.instant().minus(Duration.ofMinutes(10));
    Await.untilTrue("his act", () -> rows.lastAct(omar.publicId()).isAfter(lately));
  }

  private static String first(Pattern pattern, Answer answer) {
    Matcher found = pattern.matcher(answer.body());
    assertTrue(found.find(), answer::toString);
    return found.group(1);
  }

  @Test
  @DisplayName("is not kept active by a page that the poll of an old page reloads")
  void loadedAnew() {
    String query = "?campaign=" + world.liveCampaign().slug();
    String whole = "/console/dashboard" + query;
    Answer old = by(session, stay).get("/" + whole + "&background=true").require(200);
    rows.age(omar.publicId(), Duration.ofHours(1), Duration.ofMinutes(20));
    Instant before = rows.lastAct(omar.publicId());
    Answer polled = DashboardPoll.ask(by(stay), query, old.body()).require(200);
    String led = first(LED_TO, polled).replace("&amp;", "&");
    assertEquals(whole + "&background=true", led);
    Answer anew = by(pair(polled, SESSION), stay).get("/" + led).require(200);
    assertFalse(anew.body().contains("Nothing was saved"), "nobody has typed anything");
    assertEquals(before, rows.lastAct(omar.publicId()));
  }

  @Test
  @DisplayName("is signed in by several requests at once")
  void atOnce() throws Exception {
    List<Answer> pages = AtOnce.send(4, () -> by(stay).get(PAGE));
    pages.forEach(page -> page.require(200));
    pages.forEach(page -> by(pair(page, SESSION)).get(PAGE).require(200));
  }

  @Test
  @DisplayName("is signed out everywhere by a sign-out, and so is a copy of the cookie")
  void signedOut() {
    String copied = pair(by(stay).get(PAGE).require(200), SESSION);
    Api own = by(session, stay);
    Answer out =
        Site.post(own.with("Sec-Fetch-Site", "same-origin"), "/console/sign-out", Map.of());
    assertTrue(out.require(302).cookie(STAY).orElseThrow().contains("Max-Age=0"));
    by(copied).get(PAGE).require(302);
    by(session).get(PAGE).require(302);
    requireOut(by(stay));
    assertEquals(0, rows.count(omar.publicId()));
  }

  @Test
  @DisplayName("is signed out if all own sessions were ended")
  void ended() throws Exception {
    int version = people.shown(omar.publicId()).credentialVersion();
    Acting.as(omar, () -> profiles.endSessions(version));
    requireOut(by(stay));
  }

  @Test
  @DisplayName("is signed out if an administrator has ended everybody's sessions")
  void allEnded() throws Exception {
    Person administrator = visitors.everywhere(Role.ADMINISTRATOR).person();
    int version = people.shown(administrator.publicId()).credentialVersion();
    Acting.as(administrator, () -> staff.endAllSessions(version));
    requireOut(by(stay));
  }

  @Test
  @DisplayName("is signed out after a change of password")
  void anotherPassword() throws Exception {
    Acting.as(omar, () -> passwords.change(PASSWORD, "eleven blue umbrellas"));
    requireOut(by(stay));
  }

  @Test
  @DisplayName("is signed out after a deactivation, even if it is undone")
  void shutOut() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(administrator.publicId(), "none that fits");
    Acting.as(administrator, () -> done(() -> staff.deactivate(omar.publicId())));
    requireOut(by(stay));
    Acting.as(administrator, () -> done(() -> staff.reactivate(omar.publicId())));
    String email = people.emailOf(omar.publicId());
    assertEquals(StaffState.ACTIVE, people.find(email).orElseThrow().state());
    requireOut(by(stay));
  }

  private static Void done(Runnable deed) {
    deed.run();
    return null;
  }

  @Test
  @DisplayName("stays signed in with a new cookie in the session that ended the others")
  void renewed() {
    visitor.open(OWN).requireAt(OWN);
    String before = visitor.stay();
    visitor.open(OWN).press("endOthers").requireAt(OWN);
    assertFalse(before.equals(visitor.stay()), "the same as before");
    requireOut(by(STAY + "=" + before));
    visitor.loseSession();
    visitor.open(OWN).requireAt(OWN);
  }

  @Test
  @DisplayName("is signed in on no node while a code is asked for")
  void half() throws Exception {
    phones.secured(omar);
    visitor.open(OWN).requireAt(OWN);
    String before = visitor.stay();
    Page door = visitor.open("sign-in").type("email", people.emailOf(omar.publicId()));
    door.type("password", Phones.PASSWORD).pressWithoutScripts("go").requireAt("sign-in-code");
    assertEquals("", visitor.stay());
    requireOut(by(STAY + "=" + before));
    String other = pair(Site.get(TestEntrance.PATH + "?who=" + omar.publicId()), STAY);
    requireOut(by(SESSION + "=" + visitor.sessionId(), other));
    by(other).get(PAGE).require(200);
    visitor.loseSession();
    assertEquals("sign-in", visitor.open(OWN).path());
  }

  @Test
  @DisplayName("is not signed in by an invented cookie")
  void unknown() {
    requireOut(by(STAY + "=" + "9".repeat(43)));
    requireOut(by(STAY + "=none"));
  }

  @Test
  @DisplayName("is not signed in by this cookie in the API and on the public site")
  void elsewhere() {
    Answer api = by(stay).with("Accept", "application/json").get("/endorsers");
    api.requireProblem(ProblemType.UNAUTHENTICATED);
    for (Answer answer : List.of(api, by(STAY + "=none").get("//"))) {
      assertTrue(answer.cookie(STAY).isEmpty());
      assertTrue(answer.cookie(SESSION).isEmpty());
    }
  }
}
