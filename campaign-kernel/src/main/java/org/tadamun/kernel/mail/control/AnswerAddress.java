package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;

/** The address to which answers to our mails go, from the configuration. */
final class AnswerAddress {

  private static final Logger LOG = System.getLogger(AnswerAddress.class.getName());

  private AnswerAddress() {}

  /**
   * Checked once and not with each mail, where it would look like a fault of the recipient.
   *
   * @return null if none is configured, or none that can stand in a header
   */
  static String of(Optional<String> configured) {
    String address = configured.filter(given -> !given.isBlank()).orElse(null);
    if (address == null || WrittenMail.isAddress(address)) {
      return address;
    }
    LOG.log(
        Level.WARNING,
        "tadamun.controller.email is no address that a mail can have as its Reply-To, which is"
            + " left out: answers go to tadamun.mail.from (docs/configuration.md)");
    return null;
  }
}
