package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.entity.MailAddress;

/**
 * Limits the mails to one mailbox by {@code victim+1@}, {@code victim+2@} and so on: where the
 * provider is not known to ignore the tag, each is a signature of its own and would get mails. All
 * together get so many mails a day, over all petitions; after that signatures are stored without a
 * mail. Addresses without a tag are not limited here, since a stranger's forms could keep the
 * confirmation mail from the owner; their mails are limited by the links of each signature
 * (docs/adr/007). Nor are reserved domains, such as {@code example.org}.
 *
 * <p>Only keyed mailboxes are kept, in memory, for a day at most. A failed group of forms is stored
 * and counted again, which makes the limit a little narrower, never wider.
 */
@ApplicationScoped
public class MailboxRate {

  /** In a day; nobody who signs for themselves needs more. */
  public static final int MOST = 10;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  protected MailboxRate() {}

  MailboxRate(Clock clock, Secrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  /**
   * The key for {@link #allows}; computed before a transaction for which others wait.
   *
   * @return null where mails to the address are not limited
   */
  public String key(MailAddress address) {
    Optional<String> tagged = address.taggedMailbox();
    if (tagged.isEmpty() || address.mailDomain().isReserved()) {
      return null;
    }
    windows.makeRoom(clock.instant());
    return secrets.stamp("mailbox:" + tagged.get());
  }

  /**
   * Counts one more mail, and says whether it may be sent.
   *
   * @param key from {@link #key}
   */
  public boolean allows(String key) {
    return key == null || windows.count(key, clock.instant()).count() <= MOST;
  }

  /** Drops expired windows. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many mailboxes are remembered. */
  int remembered() {
    return windows.size();
  }
}
