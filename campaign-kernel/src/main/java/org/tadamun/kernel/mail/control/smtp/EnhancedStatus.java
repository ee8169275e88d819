package org.tadamun.kernel.mail.control.smtp;

import java.util.Set;
import java.util.regex.Pattern;
import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * What a final status code (RFC 3463) says of the recipient's address. Whoever is taken for dead by
 * mistake loses a signature, whoever is taken for alive costs a reminder: so only codes that speak
 * of nothing but the address say that there is none (docs/adr/120).
 */
public final class EnhancedStatus {

  /**
   * No such mailbox, no such domain, no such form of address, moved away, a domain that takes no
   * mail (RFC 7505). Not 5.4.4: where our mail server's own DNS is broken, it says so of everybody.
   */
  private static final Set<String> NO_MAILBOX =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

  /** These speak of our own address. */
  private static final Set<String> SENDER = Set.of("5.1.7", "5.1.8");

  /**
   * What a server says of us, for whomever the mail is: it does not trust us, our sender is not
   * ours or is not known, we have sent too much, our words are no such form. 5.0.0 says nothing.
   */
  private static final Pattern OF_US =
      Pattern.compile(
          "5\\.7\\.\\d+|5\\.1\\.(0|7|8|90)|5\\.2\\.25\\d|5\\.4\\.5|5\\.5\\.2|5\\.0\\.0");

  private EnhancedStatus() {}

  /** Of a mail that will not arrive. */
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
