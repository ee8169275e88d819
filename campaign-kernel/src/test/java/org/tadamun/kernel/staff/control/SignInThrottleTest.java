package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.RetryLater;

@DisplayName("The brake on guessing")
class SignInThrottleTest {

  private static final int PLACES_MOST = 30;
  private static final int ACCOUNTS_MOST = 10;

  private final SignInThrottle throttle =
      new SignInThrottle(Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC));

  private void refused(String account, String address) {
    assertThrows(RetryLater.class, () -> throttle.refuseTooMany(account, address));
  }

  private void taken(String account, String address) {
    assertDoesNotThrow(() -> throttle.refuseTooMany(account, address));
  }

  @Test
  @DisplayName("takes all addresses of one connection for one place: an IPv6 /64, an IPv4 address")
  void places() {
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.failed("six" + i, "2001:db8:1:2::" + Integer.toHexString(i));
      throttle.failed("four" + i, "192.0.2.1");
    }
    refused("other", "2001:db8:1:2:ffff::1");
    taken("other", "2001:db8:1:3::1");
    refused("other", "192.0.2.1");
    taken("other", "192.0.2.2");
  }

  @Test
  @DisplayName("counts no place where there is none, but the account")
  void noPlace() {
    for (int i = 0; i < PLACES_MOST; i++) {
      throttle.failed("signed-in" + i, null);
    }
    taken("other", null);
    for (int i = 0; i < ACCOUNTS_MOST; i++) {
      throttle.failed("other", null);
    }
    refused("other", null);
    taken("another", null);
  }
}
