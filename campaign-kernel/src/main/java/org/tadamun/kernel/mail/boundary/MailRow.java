package org.tadamun.kernel.mail.boundary;

import java.time.Instant;
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
    String failure) {

  static MailRow of(OutgoingMail mail) {
    return new MailRow(
        mail.publicId(),
        mail.cause(),
        mail.language(),
        mail.state(),
        mail.attempts(),
        mail.createdAt(),
        mail.dueAt(),
        mail.sentAt(),
        mail.failure());
  }

  public boolean isWaiting() {
    return state == MailState.WAITING || state == MailState.FAILED;
  }
}
