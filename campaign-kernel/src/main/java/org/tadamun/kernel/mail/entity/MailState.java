package org.tadamun.kernel.mail.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Where a mail is on its way. SENT means that the mail server took it, no more. */
@Worded("kernel.mail.state")
public enum MailState {
  WAITING,
  SENDING,
  SENT,
  /** The server took it, or did not, and then it was said that it cannot arrive. */
  BOUNCED,
  FAILED,
  /** It may never come twice, and nobody knows whether the server took it: a person decides. */
  UNCERTAIN,
  CANCELLED;

  /** Whether staff decide about it; one that is being sent is the sender's alone. */
  public boolean isInHand() {
    return this == WAITING || this == FAILED || this == UNCERTAIN;
  }
}
