package org.tadamun.kernel.mail.boundary;

import java.time.Instant;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * A mail in a list; never contains the recipient.
 *
 * @param notBefore the earliest time of the next attempt, if that is in the future; else null
 */
public record MailRow(
    String id,
    String cause,
    String language,
    MailState state,
    int attempts,
    Instant createdAt,
    Instant notBefore,
    Instant sentAt,
    String failure,
    boolean inDoubt) {

  /** Lists and counts end after so many mails, the newest ones. */
  public static final int LISTED_MOST = 10_000;

  static MailRow of(OutgoingMail mail, Instant now) {
    boolean ahead = mail.state() == MailState.WAITING && mail.dueAt().isAfter(now);
    return new MailRow(
        MailSearch.id(mail),
        mail.cause(),
        mail.language(),
        mail.state(),
        mail.attempts(),
        mail.createdAt(),
        ahead ? mail.dueAt() : null,
        mail.sentAt(),
        mail.failure(),
        mail.isInDoubt());
  }

  /** Whether staff can still read, retry or cancel it. */
  public boolean isWaiting() {
    return state.isInHand();
  }

  /** The last part of the message key for the last attempt's failure, or null. */
  public String failureName() {
    return failure == null ? null : failure.split(" ", 2)[0];
  }

  /** Whether it may have arrived although its last failure does not say so. */
  public boolean isElseInDoubt() {
    return inDoubt
        && !MailFailure.INTERRUPTED.name().equals(failureName())
        && !MailFailure.UNANSWERED.name().equals(failureName());
  }

  /** The mail server's code, such as {@code 550 5.1.1}; empty if it gave none. */
  public String failureCode() {
    return failure == null || failure.indexOf(' ') < 0 ? "" : failure.split(" ", 2)[1];
  }
}
