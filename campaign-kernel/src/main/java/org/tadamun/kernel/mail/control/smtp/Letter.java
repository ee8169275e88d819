package org.tadamun.kernel.mail.control.smtp;

import java.util.Locale;
import org.tadamun.kernel.mail.boundary.MailText;

/**
 * A mail with its words, as it goes out.
 *
 * @param id the same at every attempt, and nothing that the database has
 * @param returnAddress to where it comes back when it cannot arrive; null for the sender
 * @param replyTo to whom its reader writes who answers it; null for the sender
 */
public record Letter(
    String id,
    String recipient,
    Locale locale,
    MailText text,
    String returnAddress,
    String replyTo) {

  /** Which comes back to its sender, as an answer does. */
  public Letter(String id, String recipient, Locale locale, MailText text) {
    this(id, recipient, locale, text, null, null);
  }
}
