package org.tadamun.kernel.mail.boundary;

import java.time.Instant;
import org.tadamun.kernel.mail.entity.BounceMailbox;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * The state of the bounce mailbox.
 *
 * @param readAt end of the last complete reading, or null
 * @param failedAt when reading failed last, or null
 * @param trouble why the last try failed; null if it succeeded
 * @param lastBounced number of bounces in the last complete reading
 * @param lastAside number of messages in it that were not understood and moved aside
 * @param allBounced number of bounces in all readings
 * @param distrusted number of mails of the last week that came back because we are not trusted
 */
public record BounceState(
    boolean configured,
    Instant readAt,
    Instant failedAt,
    MailboxTrouble trouble,
    int lastBounced,
    int lastAside,
    long allBounced,
    long allAside,
    long distrusted) {

  static BounceState of(boolean configured, BounceMailbox mailbox, long distrusted) {
    return new BounceState(
        configured,
        mailbox.readAt(),
        mailbox.failedAt(),
        mailbox.trouble(),
        mailbox.lastBounced(),
        mailbox.lastAside(),
        mailbox.allBounced(),
        mailbox.allAside(),
        distrusted);
  }
}
