package org.tadamun.kernel.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.rest.boundary.NetworkList;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * Slows down guessing: ten failures in 15 minutes for one account, thirty from one address (IPv6:
 * /64). An account that does not exist is counted in the same way, and who has no address, since he
 * is signed in already, shares none with others. Each node counts for itself; two nodes allow twice
 * as much, which is still nothing for twelve characters.
 */
@ApplicationScoped
public class SignInThrottle {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final AttemptLimit byAccount = new AttemptLimit(10, WINDOW);
  private final AttemptLimit byAddress = new AttemptLimit(30, WINDOW);

  private final Clock clock;

  /** For the container's proxy. */
  SignInThrottle() {
    this(null);
  }

  @Inject
  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param address null where it does not matter
   */
  public void refuseTooMany(String account, String address) {
    long seconds = byAccount.waitSeconds(key(account), clock.instant());
    if (address != null) {
      seconds = Math.max(seconds, byAddress.waitSeconds(place(address), clock.instant()));
    }
    if (seconds > 0) {
      throw new RetryLater(ProblemType.TOO_MANY, seconds);
    }
  }

  public void failed(String account, String address) {
    byAccount.failed(key(account), clock.instant());
    if (address != null) {
      byAddress.failed(place(address), clock.instant());
    }
  }

  public void succeeded(String account) {
    byAccount.forget(key(account));
  }

  /** One connection has a whole /64 of IPv6, as many addresses as there are guesses. */
  private static String place(String address) {
    return key(NetworkList.prefixOf(address));
  }

  /** Neither addresses nor accounts are kept as such, and none is longer than another. */
  private static String key(String text) {
    return Secrets.tokenHash(text == null ? "" : text);
  }
}
