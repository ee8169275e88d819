package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.entity.StoredSession;
import org.tadamun.kernel.staff.entity.Theme;
import org.tadamun.web.publicsite.SetClock;
import org.tadamun.web.security.cookie.ResumeCookie;
import org.tadamun.web.security.request.ResponseHeaders;

@DisplayName("R4: The session whose node is gone")
class SessionResumptionsTest {

  private static final String OMAR = "omar";
  private static final String COOKIE = "tadamun-stay";

  private final SetClock clock = new SetClock();
  private final FakeRows rows = new FakeRows(this::present);
  private final ConsoleSession sessions =
      new ConsoleSession(
          new SignIns() {
            @Override
            public Optional<StaffIdentity> identity(String publicId) {
              return Optional.of(present());
            }
          },
          new AsSystem(),
          new SessionResumptions(rows, new AsSystem(), new ResumeCookie(new ResponseHeaders())),
          clock);

  private final FakeBrowser browser = new FakeBrowser();
  private int version = 1;

  private StaffIdentity present() {
    return new StaffIdentity(
        OMAR, "Omar", "omar@example.org", Set.of(), false, version, "en", "UTC", Theme.LIGHT);
  }

  private StaffIdentity.Shown shown() {
    return new StaffIdentity.Shown(OMAR, version);
  }

  private StaffIdentity.Shown endAll() {
    version++;
    return shown();
  }

  @BeforeEach
  void signIn() {
    sessions.open(browser.ask(), shown());
  }

  private boolean isIn(FakeBrowser who) {
    return sessions.read(who.ask()).isPresent();
  }

  private HttpServletRequest letIn() {
    HttpServletRequest request = browser.ask();
    request.setAttribute(SignedIn.ATTRIBUTE, sessions.read(request).orElseThrow());
    return request;
  }

  private void pass(int minutes) {
    clock.forward(Duration.ofMinutes(minutes));
  }

  @Test
  @DisplayName("goes on in a new session of the same person")
  void goesOn() {
    browser.lose();
    assertEquals(OMAR, sessions.read(browser.ask()).orElseThrow().publicId());
    assertFalse(browser.isOut());
    assertEquals(1, rows.count(), "of the same row");
  }

  @Test
  @DisplayName("is over after 30 minutes, and a background request does not extend it")
  void idle() {
    pass(20);
    browser.lose();
    HttpServletRequest poll = browser.ask(Map.of(ConsoleSession.BACKGROUND_PARAMETER, "true"));
    assertTrue(sessions.read(poll).isPresent());
    sessions.noteActivity(poll);
    pass(11);
    browser.lose();
    assertFalse(isIn(browser));
    assertTrue(browser.isOut());
    assertEquals(Map.of(), browser.cookies(), "nothing is left of it");
  }

  @Test
  @DisplayName("is over after 12 hours, however often it moved to another node")
  void life() {
    for (int i = 0; i < 36; i++) {
      pass(20);
      browser.lose();
      HttpServletRequest request = browser.ask();
      assertTrue(sessions.read(request).isPresent());
      sessions.noteActivity(request);
    }
    pass(1);
    browser.lose();
    assertFalse(isIn(browser));
  }

  @Test
  @DisplayName("is stored for longer than it can last")
  void kept() {
    assertTrue(StoredSession.KEPT.compareTo(StaffSession.LIFE_MOST) > 0);
  }

  @Test
  @DisplayName("is opened by several requests at once")
  void atOnce() {
    browser.lose();
    List<FakeBrowser> pages = Stream.generate(browser::copy).limit(4).toList();
    pages.forEach(page -> assertTrue(isIn(page)));
    pages.forEach(page -> assertTrue(isIn(page), "none has ended another"));
  }

  @Test
  @DisplayName("opens fewer than 50 sessions for 200 requests that have only its cookie")
  void without() {
    browser.lose();
    List<FakeBrowser> asked = Stream.generate(browser::copy).limit(200).toList();
    asked.forEach(one -> assertTrue(isIn(one)));
    long open = asked.stream().filter(one -> !one.isOut()).count();
    assertTrue(open < 50, open + " sessions");
    assertTrue(isIn(asked.getFirst()), "goes on");
  }

  @Test
  @DisplayName("cannot be opened after signing out, nor with a copy of the cookie")
  void signedOut() {
    FakeBrowser thief = browser.copy();
    FakeBrowser late = browser.copy();
    assertTrue(isIn(thief));
    sessions.close(browser.ask());
    assertEquals(Map.of(), browser.cookies());
    assertFalse(isIn(thief));
    assertFalse(isIn(late));
    assertEquals(0, rows.count());
  }

  @Test
  @DisplayName("is closed here even if the database cannot be told, with an error")
  void signedOutWithoutDatabase() {
    rows.goAway();
    assertThrows(IllegalStateException.class, () -> sessions.close(browser.ask()));
    assertTrue(browser.isOut());
    assertEquals(Map.of(), browser.cookies());
  }

  @Test
  @DisplayName("cannot be opened with the cookie from before a renewal or a new password")
  void renewed() {
    FakeBrowser before = browser.copy();
    sessions.renew(letIn(), this::endAll);
    assertNotEquals(before.cookies(), browser.cookies());
    assertEquals(1, rows.count());
    FakeBrowser between = browser.copy();
    sessions.openAnew(letIn(), this::endAll);
    assertFalse(isIn(before));
    assertFalse(isIn(between));
    browser.lose();
    assertTrue(isIn(browser));
  }

  @Test
  @DisplayName("does not go on after all sessions were ended")
  void ended() {
    endAll();
    browser.lose();
    assertFalse(isIn(browser));
    assertTrue(browser.isOut());
  }

  @Test
  @DisplayName("keeps its new cookie even if a late request still has the old one")
  void late() {
    HttpServletRequest late = browser.ask();
    sessions.renew(letIn(), this::endAll);
    browser.lose();
    assertTrue(sessions.read(late).isEmpty());
    assertTrue(isIn(browser));
  }

  @Test
  @DisplayName("keeps its new cookie even if the row of the old one still exists")
  void lateOfAnOldVersion() {
    HttpServletRequest late = browser.ask();
    endAll();
    FakeBrowser anew = new FakeBrowser();
    sessions.open(anew.ask(), shown());
    browser.bring(COOKIE, anew.cookies().get(COOKIE));
    browser.lose();
    assertTrue(sessions.read(late).isEmpty());
    assertTrue(isIn(browser));
  }

  @Test
  @DisplayName("cannot be opened while a code is asked for, nor afterwards")
  void half() {
    FakeBrowser before = browser.copy();
    FakeBrowser elsewhere = new FakeBrowser();
    sessions.open(elsewhere.ask(), shown());
    sessions.openHalf(browser.ask(), shown());
    assertFalse(isIn(browser));
    assertEquals(Map.of(), browser.cookies());
    browser.bring(COOKIE, elsewhere.cookies().get(COOKIE));
    assertFalse(isIn(browser), "by one that lets in elsewhere");
    assertTrue(isIn(elsewhere.copy()));
    assertTrue(sessions.half(browser.ask()).isPresent());
    browser.bring(COOKIE, before.cookies().get(COOKIE));
    browser.lose();
    assertFalse(isIn(browser));
  }

  @Test
  @DisplayName("cannot be opened with an invented cookie")
  void unknown() {
    for (String made : new String[] {"9".repeat(43), "", "x y", "9".repeat(5000)}) {
      FakeBrowser stranger = new FakeBrowser();
      stranger.bring(COOKIE, made);
      assertFalse(isIn(stranger));
      assertTrue(stranger.isOut());
      assertEquals(Map.of(COOKIE, made), stranger.cookies(), "nothing is said of it");
    }
  }

  @Test
  @DisplayName("has one row if somebody signs in again in the same browser")
  void again() {
    sessions.open(browser.ask(), shown());
    browser.lose();
    sessions.open(browser.ask(), shown());
    assertEquals(1, rows.count());
  }

  @Test
  @DisplayName("stores its last act once a minute, and stays open if the database is away")
  void acts() {
    Instant begun = clock.instant();
    clock.forward(Duration.ofSeconds(40));
    sessions.noteActivity(browser.ask());
    assertEquals(begun, rows.lastAct());
    clock.forward(Duration.ofSeconds(30));
    sessions.noteActivity(browser.ask());
    assertEquals(clock.instant(), rows.lastAct());
    rows.goAway();
    pass(5);
    sessions.noteActivity(browser.ask());
    assertEquals(begun.plusSeconds(70), rows.lastAct());
    assertTrue(isIn(browser));
  }
}
