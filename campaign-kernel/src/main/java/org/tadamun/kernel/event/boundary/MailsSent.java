package org.tadamun.kernel.event.boundary;

import java.time.Instant;
import java.util.List;

/** The mail server accepted these mails. Observe it after the commit. */
public record MailsSent(List<Sent> mails) {

  /**
   * One mail.
   *
   * @param cause for example {@code petition.confirm}
   * @param about what the mail is about, as given when it was ordered; never null
   * @param ordered when it was ordered; it may have waited for days
   */
  public record Sent(String cause, String about, Instant ordered) {}
}
