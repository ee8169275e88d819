package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.entity.Theme;
import org.tadamun.web.security.cookie.StayCookie;
import org.tadamun.web.security.request.ResponseHeaders;

@DisplayName("The session of who ends all sessions of his")
@Timeout(60)
class ConsoleSessionTest {

  private static final String OMAR = "omar";
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

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
          new Stays(rows, new AsSystem(), new StayCookie(new ResponseHeaders())),
          clock());

  private final FakeBrowser browser = new FakeBrowser();
  private volatile int version = 1;
  private volatile Instant now = NOW;

  /** What happens, once, when somebody looks at the clock. */
  private Runnable meanwhile = () -> {};

  private Clock clock() {
    InstantSource looks =
        () -> {
          Runnable happening = meanwhile;
          meanwhile = () -> {};
          happening.run();
          return now;
        };
    return looks.withZone(ZoneOffset.UTC);
  }

  private StaffIdentity present() {
    return new StaffIdentity(
        OMAR, "Omar", "omar@example.org", Set.of(), false, version, "en", "UTC", Theme.LIGHT);
  }

  private StaffIdentity.Shown endAll() {
    version++;
    return new StaffIdentity.Shown(OMAR, version);
  }

  @BeforeEach
  void signIn() {
    sessions.open(browser.ask(), new StaffIdentity.Shown(OMAR, version));
  }

  /** As the container asks before each page. */
  private HttpServletRequest letIn() {
    HttpServletRequest request = browser.ask();
    sessions
        .read(request)
        .ifPresent(identity -> request.setAttribute(SignedIn.ATTRIBUTE, identity));
    return request;
  }

  private boolean isIn() {
    return sessions.read(browser.ask()).isPresent();
  }

  /** Until the other one stands before what somebody holds here, or is through. */
  private static void awaitTurn(Thread other) {
    while (other.getState() != Thread.State.BLOCKED
        && other.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  @Test
  @DisplayName("goes on, and no other one of his does")
  void renewed() {
    FakeBrowser elsewhere = new FakeBrowser();
    sessions.open(elsewhere.ask(), new StaffIdentity.Shown(OMAR, version));
    sessions.renew(letIn(), this::endAll);
    assertTrue(isIn());
    assertTrue(sessions.read(elsewhere.ask()).isEmpty());
    assertTrue(elsewhere.isOut());
  }

  @Test
  @DisplayName("goes on also where another page asks in it before it is renewed")
  void polled() throws InterruptedException {
    Thread poll = new Thread(this::isIn);
    sessions.renew(
        letIn(),
        () -> {
          StaffIdentity.Shown who = endAll();
          poll.start();
          awaitTurn(poll);
          return who;
        });
    poll.join();
    assertFalse(browser.isOut());
    assertTrue(isIn());
  }

  @Test
  @DisplayName("goes on also by a new password where another page asks in it in that moment")
  void polledBeforeThePassword() throws InterruptedException {
    Thread poll = new Thread(this::isIn);
    HttpServletRequest request = letIn();
    HttpSession session = request.getSession(false);
    sessions.openAnew(
        request,
        () -> {
          StaffIdentity.Shown who = endAll();
          poll.start();
          awaitTurn(poll);
          return who;
        });
    poll.join();
    assertEquals(session, browser.ask().getSession(false), "the same one, with what is in it");
    assertTrue(isIn());
  }

  @Test
  @DisplayName("goes on also where an act of his, in another page, is noted in that moment")
  void acted() throws InterruptedException {
    HttpServletRequest request = letIn();
    Thread renewal = new Thread(() -> sessions.renew(request, this::endAll));
    meanwhile =
        () -> {
          renewal.start();
          awaitTurn(renewal);
        };
    sessions.noteActivity(browser.ask());
    renewal.join();
    assertTrue(isIn());
  }

  @Test
  @DisplayName("is renewed for who pressed twice, and nothing ends a second time")
  void twice() {
    HttpServletRequest first = letIn();
    HttpServletRequest second = letIn();
    assertTrue(sessions.renewed(first).isEmpty());
    sessions.renew(first, () -> sessions.renewed(first).orElseGet(this::endAll));
    sessions.renew(second, () -> sessions.renewed(second).orElseGet(this::endAll));
    assertEquals(2, version);
    assertTrue(isIn());
  }

  @Test
  @DisplayName("is not renewed for who was put out by somebody else meanwhile")
  void putOut() {
    HttpServletRequest request = letIn();
    endAll();
    assertTrue(sessions.renewed(request).isEmpty());
  }

  @Test
  @DisplayName("stays over for who has left it by another page meanwhile")
  void left() {
    sessions.renew(
        letIn(),
        () -> {
          sessions.close(browser.ask());
          return endAll();
        });
    assertTrue(browser.isOut());
    assertFalse(isIn());
  }

  private void requireLeft() {
    assertTrue(browser.isOut());
    assertEquals(Map.of(), browser.cookies());
    assertEquals(0, rows.count(), "nothing by which it could go on");
  }

  @Test
  @DisplayName("stays over for who has left it while its new row was written")
  void leftAtLast() {
    rows.whenBegun(() -> sessions.close(browser.ask()));
    sessions.renew(letIn(), this::endAll);
    requireLeft();
  }

  @Test
  @DisplayName("is not renewed for who is just leaving it by another page")
  void leaving() throws InterruptedException {
    HttpServletRequest request = letIn();
    Thread renewal = new Thread(() -> sessions.renew(request, this::endAll));
    rows.beforeEnd(
        () -> {
          renewal.start();
          awaitTurn(renewal);
        });
    sessions.close(browser.ask());
    renewal.join();
    requireLeft();
  }

  @Test
  @DisplayName("has ended by the time at which it is asked by its new id for a code")
  void halfLast() {
    browser.whenRenamed(() -> assertEquals(0, rows.count()));
    sessions.openHalf(browser.ask(), new StaffIdentity.Shown(OMAR, version));
    assertTrue(sessions.half(browser.ask()).isPresent());
  }

  @Test
  @DisplayName("goes on by acts of his, and never by what a page asks by itself")
  void background() {
    Duration most = StaffSession.IDLE_MOST.minusSeconds(1);
    now = NOW.plus(most);
    sessions.noteActivity(browser.ask());
    now = now.plus(most);
    assertTrue(isIn(), "he did something");
    sessions.noteActivity(browser.ask(Map.of(ConsoleSession.BACKGROUND_PARAMETER, "true")));
    now = now.plusSeconds(2);
    assertFalse(isIn(), "only his page did");
    assertTrue(browser.isOut());
  }
}
