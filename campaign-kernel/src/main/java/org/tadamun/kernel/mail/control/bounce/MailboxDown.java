package org.tadamun.kernel.mail.control.bounce;

import org.tadamun.kernel.mail.control.smtp.MailServerLog;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * The mailbox cannot be read now. Keeps the words of its cause but not the cause itself, since
 * messages of mail servers often contain addresses.
 */
public class MailboxDown extends Exception {

  private static final long serialVersionUID = 1L;

  private final MailboxTrouble trouble;
  private final String words;

  MailboxDown(MailboxTrouble trouble) {
    super(trouble.name());
    this.trouble = trouble;
    this.words = "";
  }

  /**
   * @param why what the mail library reported
   */
  MailboxDown(MailboxTrouble trouble, Exception why) {
    super(trouble.name());
    this.trouble = trouble;
    this.words = MailServerLog.of(why);
  }

  public MailboxTrouble trouble() {
    return trouble;
  }

  /** The kind of trouble and its words, without addresses; for the log. */
  public String words() {
    return words.isEmpty() ? trouble.name() : trouble + ", " + words;
  }
}
