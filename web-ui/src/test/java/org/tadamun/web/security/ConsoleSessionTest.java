package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.entity.Theme;

@DisplayName("The session of who ends all sessions of his")
@Timeout(60)
class ConsoleSessionTest {

  private static final String OMAR = "omar";
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private final ConsoleSession sessions =
      new ConsoleSession(
          new SignIns() {
            @Override
            public Optional<StaffIdentity> identity(String publicId) {
              return Optional.of(present());
            }
          },
          new AsSystem(),
          clock());

  private final Browser browser = new Browser();
  private volatile int version = 1;
  private volatile Instant now = NOW;

  /** What happens, once, when somebody looks at the clock. */
  private Runnable meanwhile = () -> {};

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        Runnable happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
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
    Browser elsewhere = new Browser();
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

  /** Has one session at most, as the container keeps them. */
  private static final class Browser {

    private volatile HttpSession session;

    private boolean isOut() {
      return session == null;
    }

    private HttpServletRequest ask() {
      return ask(Map.of());
    }

    private HttpServletRequest ask(Map<String, String> parameters) {
      Map<String, Object> attributes = new HashMap<>();
      return proxy(
          HttpServletRequest.class,
          (verb, given) ->
              switch (verb) {
                case "getSession" -> session(given.length == 0 || (boolean) given[0]);
                case "changeSessionId" -> null;
                case "getParameter" -> parameters.get((String) given[0]);
                case "getAttribute" -> attributes.get((String) given[0]);
                case "setAttribute" -> attributes.put((String) given[0], given[1]);
                default -> throw new UnsupportedOperationException(verb);
              });
    }

    private HttpSession session(boolean make) {
      if (session == null && make) {
        Map<String, Object> attributes = new ConcurrentHashMap<>();
        session =
            proxy(
                HttpSession.class,
                (verb, given) ->
                    switch (verb) {
                      case "getAttribute" -> attributes.get((String) given[0]);
                      case "setAttribute" -> attributes.put((String) given[0], given[1]);
                      case "removeAttribute" -> attributes.remove((String) given[0]);
                      case "setMaxInactiveInterval" -> null;
                      case "invalidate" -> session = null;
                      default -> throw new UnsupportedOperationException(verb);
                    });
      }
      return session;
    }

    private interface Verbs {
      Object call(String verb, Object[] given);
    }

    private static <T> T proxy(Class<T> type, Verbs verbs) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, verb, given) ->
                  switch (verb.getName()) {
                    case "equals" -> self == given[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "toString" -> type.getSimpleName();
                    default -> verbs.call(verb.getName(), given == null ? new Object[0] : given);
                  }));
    }
  }
}
