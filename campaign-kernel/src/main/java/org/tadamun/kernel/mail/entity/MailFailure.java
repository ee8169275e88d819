package org.tadamun.kernel.mail.entity;

import java.util.stream.Stream;

/**
 * Why an attempt failed. The row has it, with the server's code behind it (RFC 3463), but not the
 * server's own words, since they often repeat the address.
 */
public enum MailFailure {
  /** The address is none to which mail can go. */
  ADDRESS,
  /** The server refused it for good. */
  REFUSED,
  /**
   * The server refused it for good, perhaps because of us and not of the recipient. A setting may
   * be corrected today.
   */
  BARRED,
  /** The server refused it for now. */
  DEFERRED,
  /** The line broke while the mail was handed over: it is unknown whether the server took it. */
  INTERRUPTED,
  /** INTERRUPTED so often that another attempt would rather be one mail too many. */
  UNANSWERED,
  /** The server is away, or does not let us in: no mail can go out. */
  UNREACHABLE,
  /** Its text cannot be made: what it speaks of is gone. */
  UNWRITABLE,
  /** Its text could not be made this time, by a failure of ours that may pass. */
  UNWRITTEN,
  /** The address or its domain does not exist: no mail can ever arrive. */
  NO_MAILBOX,
  /** It came back, but another mail may arrive: the mailbox was full, or its server was away. */
  UNDELIVERED,
  /** It came back as unwanted: our server, our sender or the text is not trusted. */
  DISTRUSTED,
  /** Staff cancelled it: nobody orders another one in its place. */
  BY_HAND,
  /** No attempt was made: what it leads to is closed for now. */
  EARLY;

  /**
   * Whether a mail may have arrived, after this result. A result that only keeps it from going out
   * again says nothing about earlier attempts; but if there is no such mailbox, or it came back,
   * none of them has delivered it.
   *
   * @param before whether it may have arrived until now
   * @param said as it stands in the row, with the server's code behind it; null if it was sent
   */
  static boolean leavesInDoubt(boolean before, String said) {
    if (said == null) {
      return false;
    }
    String name = said.split(" ", 2)[0];
    return ofName(name, INTERRUPTED, UNANSWERED)
        || before && !ofName(name, ADDRESS, NO_MAILBOX, UNDELIVERED, DISTRUSTED);
  }

  static String cut(String reason) {
    return reason == null || reason.length() <= OutgoingMail.FAILURE_MAX
        ? reason
        : reason.substring(0, OutgoingMail.FAILURE_MAX);
  }

  private static boolean ofName(String name, MailFailure... some) {
    return Stream.of(some).anyMatch(failure -> failure.name().equals(name));
  }
}
