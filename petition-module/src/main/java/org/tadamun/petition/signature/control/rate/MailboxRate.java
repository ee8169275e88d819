package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.entity.MailAddress;

/**
 * Nobody can have a stranger's mailbox filled by {@code victim+1@}, {@code victim+2@} and so on:
 * each is a signature of its own where it is not known that the provider ignores what is behind the
 * sign, and each would be mailed. So many mails a day go to all of them together, over all
 * petitions; after that the signature is kept and nothing is mailed. An address without a tag is
 * not bounded here, or forms of a stranger would keep from its owner the mail by which he confirms;
 * what one signature is mailed is bounded by its links (docs/adr/007). Nor where nobody has a
 * mailbox, as at {@code example.org}.
 *
 * <p>Only keyed mailboxes are kept, in memory, a day at most. A group of signers that failed is
 * written again and counted again, which makes the bound a little narrower, never wider.
 */
@ApplicationScoped
public class MailboxRate {

  /** In a day. Nobody who signs himself needs as many. */
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
   * By which {@link #allows} knows a mailbox; made where nobody waits for a transaction.
   *
   * @return null where the mails to it are not counted
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
   * Whether one more mail may go there; it is counted.
   *
   * @param key as {@link #key} gives it
   */
  public boolean allows(String key) {
    return key == null || windows.count(key, clock.instant()).count() <= MOST;
  }

  /** Forgets whose day is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many mailboxes are remembered. */
  int remembered() {
    return windows.size();
  }
}
