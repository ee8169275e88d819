package org.tadamun.kernel.mail.control.smtp;

import java.util.Set;
import java.util.regex.Pattern;
import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * What a final status code (RFC 3463) says about the recipient's address. An address wrongly taken
 * for missing loses a signature, one wrongly taken for existing costs a reminder: so only codes
 * that speak of nothing but the address mean that there is no mailbox (docs/adr/120).
 */
public final class EnhancedStatus {

  /**
   * No such mailbox, no such domain, no such form of address, moved away, a domain that takes no
   * mail (RFC 7505). Not 5.4.4: our mail server says it of everybody if its own DNS is broken.
   */
  private static final Set<String> NO_MAILBOX =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

  /** These speak of our own address. */
  private static final Set<String> SENDER = Set.of("5.1.7", "5.1.8");

  /**
   * Codes about us, whoever the recipient is. They say that we are not trusted, our sender is not
   * ours or not known, we have sent too much, our text is malformed. 5.0.0 says nothing.
   */
  private static final Pattern OF_US =
      Pattern.compile(
          "5\\.7\\.\\d+|5\\.1\\.(0|7|8|90)|5\\.2\\.25\\d|5\\.4\\.5|5\\.5\\.2|5\\.0\\.0");

  private EnhancedStatus() {}

  /** Why a mail will not arrive. */
  public static MailFailure failure(String code) {
    if (isNoMailbox(code)) {
      return MailFailure.NO_MAILBOX;
    }
    return code.startsWith("5.7.") || SENDER.contains(code)
        ? MailFailure.DISTRUSTED
        : MailFailure.UNDELIVERED;
  }

  static boolean isOfUs(String code) {
    return OF_US.matcher(code).matches();
  }

  static boolean isNoMailbox(String code) {
    return NO_MAILBOX.contains(code);
  }
}
