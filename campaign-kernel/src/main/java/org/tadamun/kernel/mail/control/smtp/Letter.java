package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.internet.AddressException;
import java.util.Locale;
import org.tadamun.kernel.mail.boundary.MailText;

/**
 * A mail with its words, as it goes out.
 *
 * @param id the same at every attempt, and nothing that the database has
 * @param returnAddress to where it comes back when it cannot arrive; null for the sender
 * @param replyTo to whom its reader writes who answers it, an address; null for the sender
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

  /** Whether it can stand in the header of a mail, so that every server takes that. */
  public static boolean isAddress(String given) {
    try {
      WireMessage.address(given);
      return true;
    } catch (AddressException none) {
      return false;
    }
  }
}
