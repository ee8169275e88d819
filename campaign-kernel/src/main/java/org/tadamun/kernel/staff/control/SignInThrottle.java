package org.tadamun.kernel.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.tadamun.kernel.network.boundary.NetworkList;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * Slows down guessing within 15 minutes (docs/adr/165). It allows ten failures for one account from
 * one place (an IPv4 address, a /56 of IPv6), thirty from one place, a hundred for one account. So
 * nobody can keep an owner out from elsewhere without many places. An account that does not exist
 * is counted in the same way. A caller who is signed in has no address, and shares a place with
 * nobody. The thirty do not hold for private addresses, behind which everybody may be, for example
 * at a forgotten proxy: there a stranger would shut out all staff at once (docs/adr/177). Each node
 * counts for itself; two nodes allow twice as much, which is still nothing for twelve characters.
 */
@ApplicationScoped
public class SignInThrottle {

  private static final Logger LOG = System.getLogger(SignInThrottle.class.getName());
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int LINE = 56;

  private final AttemptLimit byBoth = new AttemptLimit(10, WINDOW);
  private final AttemptLimit byPlace = new AttemptLimit(30, WINDOW);
  private final AttemptLimit byAccount = new AttemptLimit(100, WINDOW);
  private final AttemptLimit links = new AttemptLimit(10, WINDOW);

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
   * @param address null if it does not matter
   */
  public void refuseTooMany(String account, String address) {
    refuse(
        Math.max(
            byAccount.waitSeconds(key(account), clock.instant()),
            byBoth.waitSeconds(key(account) + place(address), clock.instant())),
        address);
  }

  /** Counts a failure; whether it reached a limit for this account. */
  public boolean failed(String account, String address) {
    boolean begins = halfway(account, address);
    failed(address);
    return begins;
  }

  /**
   * Counts a right password while its code is due. It counts for the account until the code is
   * there, and never for the place, from which a whole office signs in. Returns as {@link #failed}.
   */
  public boolean halfway(String account, String address) {
    boolean here = byBoth.failed(key(account) + place(address), clock.instant());
    if (here) {
      begun("one account from one place");
    }
    boolean anywhere = byAccount.failed(key(account), clock.instant());
    if (anywhere) {
      begun("one account from many places");
    }
    return here || anywhere;
  }

  /**
   * Counts a request for a link, each of which mails the owner of the account. Ten are allowed,
   * from all places together; {@link StaffTokens#isServed} limits them by day.
   */
  public void takeLink(String account, String address) {
    refuse(links.waitSeconds(key(account), clock.instant()), address);
    if (links.failed(key(account), clock.instant())) {
      begun("links for one account");
    }
    failed(address);
  }

  private void failed(String address) {
    if (isOnePlace(address) && byPlace.failed(place(address), clock.instant())) {
      begun("one place");
    }
  }

  private void refuse(long ofAccount, String address) {
    long ofPlace = isOnePlace(address) ? byPlace.waitSeconds(place(address), clock.instant()) : 0;
    long seconds = Math.max(ofAccount, ofPlace);
    if (seconds > 0) {
      long minutes = Math.ceilDiv(seconds, 60);
      throw new RetryLater(
          ProblemType.TOO_MANY, "kernel.error.too-many-attempts", seconds, minutes);
    }
  }

  /** Logs only when it begins: later attempts write nothing, so that nobody fills the log. */
  private static void begun(String what) {
    LOG.log(Level.WARNING, "Too many attempts to sign in: the brake holds for {0}", what);
  }

  public void succeeded(String account) {
    byBoth.forget(key(account));
    byAccount.forget(key(account));
  }

  private static boolean isOnePlace(String address) {
    return address != null && !NetworkList.isPrivate(address);
  }

  /** A place is a whole /56 of IPv6: one line has as many addresses as there are guesses. */
  private static String place(String address) {
    return key(address == null ? null : NetworkList.prefixOf(address, LINE));
  }

  /** Hashed: neither addresses nor accounts are kept as such, and all keys have one length. */
  private static String key(String text) {
    return Secrets.tokenHash(text == null ? "" : text);
  }
}
