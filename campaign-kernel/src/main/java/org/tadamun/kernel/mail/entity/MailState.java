package org.tadamun.kernel.mail.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The states of a mail. SENT means that the mail server took it, no more. */
@Worded("kernel.mail.state")
public enum MailState {
  WAITING,
  SENDING,
  SENT,
  /** It came back after the server took it, or the server refused its address at once. */
  BOUNCED,
  FAILED,
  /** It may never be sent twice, and nobody knows whether the server took it: a person decides. */
  UNCERTAIN,
  CANCELLED;

  /** Whether staff decide about it; a mail that is being sent belongs to the sender alone. */
  public boolean isInHand() {
    return this == WAITING || this == FAILED || this == UNCERTAIN;
  }
}
