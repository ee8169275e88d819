package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.tadamun.kernel.mail.control.smtp.Letter;

/** To whom whoever answers a mail writes, as it is configured. */
final class AnswerAddress {

  private static final Logger LOG = System.getLogger(AnswerAddress.class.getName());

  private AnswerAddress() {}

  /**
   * Looked at once, and not with each mail: there it would pass for its recipient's fault.
   *
   * @return null where nobody is named, or by no address that can stand in a header
   */
  static String of(Optional<String> configured) {
    String address = configured.filter(given -> !given.isBlank()).orElse(null);
    if (address == null || Letter.isAddress(address)) {
      return address;
    }
    LOG.log(
        Level.WARNING,
        "tadamun.controller.email is no address that a mail can have as its Reply-To, which is"
            + " left out: answers go to tadamun.mail.from (docs/configuration.md)");
    return null;
  }
}
