package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.entity.MailAddress;

/**
 * Limits the mails to one mailbox that is written with different tags, such as {@code victim+1@}
 * and {@code victim+2@}. If it is not known that the provider ignores tags, each is a signature of
 * its own with a mail of its own, and somebody could fill a stranger's mailbox. The limit holds for
 * a day and over all petitions; after that a signature is stored but no mail is sent. Addresses
 * without a tag are not limited here, or a stranger's forms could keep the owner's own confirmation
 * mail away; the links of a signature limit its mails (docs/adr/007). Reserved domains such as
 * {@code example.org} are not limited, because nobody has a mailbox there.
 *
 * <p>Keeps only keyed hashes of mailboxes, in memory, for a day at most. A group of signings that
 * failed is tried again and counted again, so the limit may be a little lower, never higher.
 */
@ApplicationScoped
public class MailboxRate {

  /** The most mails in a day; nobody who signs for themselves needs as many. */
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
   * Returns the key of a mailbox for {@link #allows}. For a form it is made before the transaction
   * for which others wait.
   *
   * @return null if mails to this mailbox are not limited
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
   * Counts one more mail to this mailbox and returns whether it may go out.
   *
   * @param key from {@link #key}; null is always allowed
   */
  public boolean allows(String key) {
    return key == null || windows.count(key, clock.instant()).count() <= MOST;
  }

  /** Removes the mailboxes whose day is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** The number of mailboxes that are kept in memory. */
  int remembered() {
    return windows.size();
  }
}
