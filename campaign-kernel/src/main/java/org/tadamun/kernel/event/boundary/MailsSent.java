package org.tadamun.kernel.event.boundary;

import java.time.Instant;
import java.util.List;

/** The mail server has taken these mails. Observe it after the commit. */
public record MailsSent(List<Sent> mails) {

  /**
   * One of them.
   *
   * @param cause as {@code petition.confirm}
   * @param about what its order said; never null
   * @param ordered when; it may have been on its way for days
   */
  public record Sent(String cause, String about, Instant ordered) {}
}
