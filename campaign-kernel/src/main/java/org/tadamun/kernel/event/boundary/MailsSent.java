package org.tadamun.kernel.event.boundary;

import java.util.List;

/** The mail server has taken these mails. Observe it after the commit. */
public record MailsSent(List<Sent> mails) {

  /**
   * One of them.
   *
   * @param cause as {@code petition.confirm}
   * @param about what its order said; never null
   */
  public record Sent(String cause, String about) {}
}
