package org.tadamun.kernel.mail.boundary;

import java.time.Instant;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * A mail in a list: never to whom.
 *
 * @param notBefore when its turn comes at the earliest, where it waits for a moment that is ahead:
 *     it was tried before, or is not to go yet; else null
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

  /** No list goes on behind so many, the newest ones, and nobody counts further. */
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
