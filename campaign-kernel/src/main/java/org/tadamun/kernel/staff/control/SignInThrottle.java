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
 * Slows down guessing within 15 minutes (docs/adr/165): ten failures for one account from one place
 * (an IPv4 address, a /56 of IPv6), thirty from one place, a hundred for one account. So nobody
 * keeps an owner out from elsewhere, unless he has many places. An account that does not exist is
 * counted in the same way, and who has no address, since he is signed in already, shares none with
 * others. The thirty hold for no place that may be everybody's, such as a forgotten proxy: there a
 * stranger would shut out all staff at once (docs/adr/177). Each node counts for itself; two nodes
 * allow twice as much, which is still nothing for twelve characters.
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
   * @param address null where it does not matter
   */
  public void refuseTooMany(String account, String address) {
    refuse(
        Math.max(
            byAccount.waitSeconds(key(account), clock.instant()),
            byBoth.waitSeconds(key(account) + place(address), clock.instant())),
        address);
  }

  /** Whether the brake begins to hold for this account by it. */
  public boolean failed(String account, String address) {
    boolean begins = halfway(account, address);
    failed(address);
    return begins;
  }

  /**
   * The password was right and a code is due: that counts for the account until the code is there,
   * and never for the place, from which a whole office signs in. As {@link #failed}.
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
   * A link is a mail to whom the account belongs: he gets no more than ten, wherever they are asked
   * for, and of those of a day no more than {@link StaffTokens#isServed} lets through. Counts this
   * one.
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

  /** Once, when it begins: each attempt after that costs nothing, so that nobody fills the log. */
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

  /** One line has a whole /56 of IPv6, as many addresses as there are guesses. */
  private static String place(String address) {
    return key(address == null ? null : NetworkList.prefixOf(address, LINE));
  }

  /** Neither addresses nor accounts are kept as such, and none is longer than another. */
  private static String key(String text) {
    return Secrets.tokenHash(text == null ? "" : text);
  }
}
