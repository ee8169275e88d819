package org.tadamun.kernel.mail.boundary;

import java.time.Instant;
import org.tadamun.kernel.mail.entity.BounceMailbox;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * How it stands with the mailbox of the bounces.
 *
 * @param readAt the end of the last reading that came to its end, or null
 * @param failedAt when it last could not be read, or null
 * @param trouble why the last try failed; null where it went well
 * @param lastBounced how many mails the last reading found to have come back
 * @param lastAside how many mails it did not understand and put aside
 * @param allBounced the same of all readings
 * @param distrusted how many mails of the last week came back since we are not trusted
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
