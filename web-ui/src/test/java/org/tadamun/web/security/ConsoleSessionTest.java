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
import org.tadamun.web.security.cookie.ResumeCookie;
import org.tadamun.web.security.request.ResponseHeaders;

@DisplayName("The console session of a staff member")
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
          new SessionResumptions(rows, new AsSystem(), new ResumeCookie(new ResponseHeaders())),
          clock());

  private final FakeBrowser browser = new FakeBrowser();
  private volatile int version = 1;
  private volatile Instant now = NOW;

  /** Runs once, when the clock is asked next. */
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

  /** A request that is signed in, as the container checks it before each page. */
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

  /** Waits until the other thread is blocked by a lock of this one, or has ended. */
  private static void awaitTurn(Thread other) {
    while (other.getState() != Thread.State.BLOCKED
        && other.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  @Test
  @DisplayName("goes on when the staff member ends all sessions, and every other one ends")
  void renewed() {
    FakeBrowser elsewhere = new FakeBrowser();
    sessions.open(elsewhere.ask(), new StaffIdentity.Shown(OMAR, version));
    sessions.renew(letIn(), this::endAll);
    assertTrue(isIn());
    assertTrue(sessions.read(elsewhere.ask()).isEmpty());
    assertTrue(elsewhere.isOut());
  }

  @Test
  @DisplayName("goes on even if another page makes a request just before it is renewed")
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
  @DisplayName("goes on after a new password even if another page makes a request at that moment")
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
  @DisplayName("goes on even if an act in another page is noted while it is renewed")
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
  @DisplayName("is renewed once if the button was pressed twice")
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
  @DisplayName("is not renewed if somebody else has ended the sessions in the meantime")
  void putOut() {
    HttpServletRequest request = letIn();
    endAll();
    assertTrue(sessions.renewed(request).isEmpty());
  }

  @Test
  @DisplayName("stays closed if another page signed out during the renewal")
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
  @DisplayName("stays closed if another page signed out while the new row was written")
  void leftAtLast() {
    rows.whenBegun(() -> sessions.close(browser.ask()));
    sessions.renew(letIn(), this::endAll);
    requireLeft();
  }

  @Test
  @DisplayName("stays closed if the renewal starts while another page is signing out")
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
  @DisplayName("has no row any more when its id changes for the request of a code")
  void halfLast() {
    browser.whenRenamed(() -> assertEquals(0, rows.count()));
    sessions.openHalf(browser.ask(), new StaffIdentity.Shown(OMAR, version));
    assertTrue(sessions.half(browser.ask()).isPresent());
  }

  @Test
  @DisplayName("is kept open by acts of the staff member, not by background requests of a page")
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
