package org.tadamun.kernel.mail.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.entity.MailState;

/**
 * Deletes mails that were sent, came back or were cancelled: a large petition sends millions. They
 * contain nothing personal by then.
 */
@ApplicationScoped
public class SentMails extends OverMails {

  private static final String OLD =
      "x.dueAt < :before and (x.sentAt is null or x.sentAt < :before)";

  public SentMails() {
    super(
        new Part(MailState.SENT, OLD),
        new Part(MailState.BOUNCED, OLD),
        new Part(MailState.CANCELLED, OLD));
  }

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_MAILS;
  }
}
