package org.tadamun.kernel.mail.boundary;

import java.time.Instant;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/** A mail in a list: never to whom. */
public record MailRow(
    String id,
    String cause,
    String language,
    MailState state,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    Instant sentAt,
    String failure,
    boolean inDoubt) {

  /** No list goes on behind so many, the newest ones, and nobody counts further. */
  public static final int LISTED_MOST = 10_000;

  static MailRow of(OutgoingMail mail) {
    return new MailRow(
        MailSearch.id(mail),
        mail.cause(),
        mail.language(),
        mail.state(),
        mail.attempts(),
        mail.createdAt(),
        mail.dueAt(),
        mail.sentAt(),
        mail.failure(),
        mail.isInDoubt());
  }

  /** Whether staff can still read it, try it again or stop it. */
  public boolean isWaiting() {
    return state.isInHand();
  }

  /** The end of the key of what went wrong at the last attempt, or null. */
  public String failureName() {
    return failure == null ? null : failure.split(" ", 2)[0];
  }

  /** Whether it may have arrived though what was said of it last speaks of something else. */
  public boolean isElseInDoubt() {
    return inDoubt
        && !MailFailure.INTERRUPTED.name().equals(failureName())
        && !MailFailure.UNANSWERED.name().equals(failureName());
  }

  /** The mail server's code, as {@code 550 5.1.1}; empty where it gave none. */
  public String failureCode() {
    return failure == null || failure.indexOf(' ') < 0 ? "" : failure.split(" ", 2)[1];
  }
}
