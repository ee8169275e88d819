package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.problem.boundary.RetryLater;

@DisplayName("Throttle of sign-ins")
class SignInThrottleTest {

  private static final int PLACES_MOST = 30;
  private static final int BOTH_MOST = 10;
  private static final int ACCOUNTS_MOST = 100;

  @RegisterExtension private final HeardLog log = new HeardLog(SignInThrottle.class);

  private final SignInThrottle throttle =
      new SignInThrottle(Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC));

  private void refused(String account, String address) {
    RetryLater refusal =
        assertThrows(RetryLater.class, () -> throttle.refuseTooMany(account, address));
    assertEquals("kernel.error.too-many-attempts", refusal.messageKey());
    assertEquals(Math.ceilDiv(refusal.seconds(), 60), refusal.arguments()[0]);
  }

  private void taken(String account, String address) {
    assertDoesNotThrow(() -> throttle.refuseTooMany(account, address));
  }

  @Test
  @DisplayName("all addresses of an IPv6 /56 count as one place, and so does an IPv4 address")
  void places() {
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.failed("six" + i, "2001:db8:1:2::" + Integer.toHexString(i));
      throttle.failed("four" + i, "192.0.2.1");
    }
    refused("other", "2001:db8:1:2:ffff::1");
    refused("other", "2001:db8:1:ff::1");
    taken("other", "2001:db8:1:102::1");
    refused("other", "192.0.2.1");
    taken("other", "192.0.2.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "172.17.0.1", "10.0.0.9", "fd00::1", "fe80::1%eth0"})
  @DisplayName(
      "loopback and private addresses are not limited as a place, but each account there is")
  void everybody(String address) {
    for (int i = 0; i < PLACES_MOST + 1; i++) {
      throttle.failed("guessed" + i, address);
    }
    taken("owner", address);
    throttle.takeLink("asking", address);
    for (int i = 0; i < BOTH_MOST; i++) {
      throttle.failed("owner", address);
    }
    refused("owner", address);
    taken("another", address);
  }

  @Test
  @DisplayName("without an address only the account is limited")
  void noPlace() {
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.failed("signed-in" + i, null);
    }
    taken("other", null);
    for (int i = 0; i < BOTH_MOST; i++) {
      throttle.failed("other", null);
    }
    refused("other", null);
    taken("another", null);
  }

  @Test
  @DisplayName("an account is locked for the place of the guesses, not for other places")
  void owner() {
    for (int i = 0; i < BOTH_MOST; i++) {
      taken("owner", "192.0.2.1");
      throttle.failed("owner", "192.0.2.1");
    }
    refused("owner", "192.0.2.1");
    taken("owner", "192.0.2.2");
    taken("owner", null);
    throttle.succeeded("owner");
    taken("owner", "192.0.2.1");
  }

  @Test
  @DisplayName("an account is locked everywhere after guesses from many places")
  void manyPlaces() {
    for (int i = 0; i < ACCOUNTS_MOST; i++) {
      taken("owner", "192.0.2." + i);
      throttle.failed("owner", "192.0.2." + i);
    }
    refused("owner", "198.51.100.1");
    refused("owner", null);
    taken("other", "198.51.100.1");
    throttle.succeeded("owner");
    taken("owner", "198.51.100.1");
  }

  @Test
  @DisplayName("a right password without its code counts for the account, and not for the place")
  void office() {
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.halfway("colleague" + i, "192.0.2.1");
      throttle.succeeded("colleague" + i);
    }
    taken("another", "192.0.2.1");
    for (int i = 0; i < BOTH_MOST; i++) {
      throttle.halfway("stolen", "192.0.2.1");
    }
    refused("stolen", "192.0.2.1");
    taken("another", "192.0.2.1");
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.halfway("guessed" + i, "192.0.2.1");
      throttle.failed("guessed" + i, "192.0.2.1");
    }
    refused("another", "192.0.2.1");
  }

  @Test
  @DisplayName("one account gets at most ten links, wherever they are asked for")
  void links() {
    for (int i = 0; i < BOTH_MOST; i++) {
      throttle.takeLink("owner", "192.0.2." + i);
    }
    assertThrows(RetryLater.class, () -> throttle.takeLink("owner", "198.51.100.1"));
    taken("owner", "198.51.100.1");
    throttle.takeLink("other", "198.51.100.1");
  }

  @Test
  @DisplayName("requests for links count for their place, whatever the account")
  void linksOfOnePlace() {
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.takeLink("asked" + i, "192.0.2.1");
    }
    assertThrows(RetryLater.class, () -> throttle.takeLink("another", "192.0.2.1"));
    refused("another", "192.0.2.1");
    throttle.takeLink("another", "192.0.2.2");
  }

  @Test
  @DisplayName("failed() and halfway() return true exactly for the attempt that locks the account")
  void begins() {
    for (int i = 1; i <= BOTH_MOST + 1; i++) {
      assertEquals(i == BOTH_MOST, throttle.failed("owner", "192.0.2.1"), "attempt " + i);
      assertEquals(i == BOTH_MOST, throttle.halfway("waiting", "192.0.2.2"), "attempt " + i);
    }
    for (int i = 1; i <= ACCOUNTS_MOST + 1; i++) {
      boolean told = throttle.halfway("sought", "2001:db8:" + i + "::1");
      assertEquals(i == ACCOUNTS_MOST, told, "place " + i);
    }
  }

  @Test
  @DisplayName("each kind of lock is logged once when it begins, without a name or address")
  void logged() {
    for (int i = 0; i < BOTH_MOST + 5; i++) {
      throttle.failed("owner@example.org", "192.0.2.1");
    }
    assertEquals(List.of("WARNING one account from one place"), log.firstTold());
    for (int i = 0; i < BOTH_MOST; i++) {
      throttle.takeLink("asked@example.org", null);
    }
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.failed("guessed" + i, "192.0.2.2");
    }
    for (int i = 0; i < ACCOUNTS_MOST + 5; i++) {
      throttle.failed("sought@example.org", "2001:db8:" + i + "::1");
    }
    assertEquals(
        List.of(
            "WARNING links for one account",
            "WARNING one place",
            "WARNING one account from many places"),
        log.firstTold().subList(1, log.firstTold().size()));
  }
}
