package org.tadamun.kernel.mail.control.bounce;

import org.tadamun.kernel.mail.entity.MailboxTrouble;

/** The mailbox cannot be read now. It has no cause: a mail server's words often have addresses. */
public class MailboxAway extends Exception {

  private static final long serialVersionUID = 1L;

  private final MailboxTrouble trouble;

  MailboxAway(MailboxTrouble trouble) {
    super(trouble.name());
    this.trouble = trouble;
  }

  public MailboxTrouble trouble() {
    return trouble;
  }
}
