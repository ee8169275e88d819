package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.internet.AddressException;
import java.util.Locale;
import org.tadamun.kernel.mail.boundary.MailText;

/**
 * A mail with its text, as it goes out.
 *
 * @param id the same at every attempt, and not stored in the database
 * @param returnAddress to which it comes back if it cannot arrive; null for the sender
 * @param replyTo address to which answers go; null for the sender
 */
public record WrittenMail(
    String id,
    String recipient,
    Locale locale,
    MailText text,
    String returnAddress,
    String replyTo) {

  /** A mail that comes back to its sender, as answers do. */
  public WrittenMail(String id, String recipient, Locale locale, MailText text) {
    this(id, recipient, locale, text, null, null);
  }

  /** Whether every server accepts this address in the header of a mail. */
  public static boolean isAddress(String given) {
    try {
      WireMessage.address(given);
      return true;
    } catch (AddressException none) {
      return false;
    }
  }
}
