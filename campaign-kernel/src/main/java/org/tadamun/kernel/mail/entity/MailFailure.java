package org.tadamun.kernel.mail.entity;

import java.util.stream.Stream;

/**
 * Why an attempt failed. With the server's code behind it (RFC 3463) it stands in the row; the
 * server's own words do not, since they often repeat the address.
 */
public enum MailFailure {
  /** Not an address to which mail can go. */
  ADDRESS,
  /** The server said: never. */
  REFUSED,
  /**
   * The server said: never, and not of the recipient, as far as one can tell. It may be a setting
   * that is mended today.
   */
  BARRED,
  /** The server said: not now. */
  DEFERRED,
  /** The line broke while the mail was handed over: nobody knows whether the server took it. */
  INTERRUPTED,
  /** That happened so often that each further attempt would rather be one mail more. */
  UNANSWERED,
  /** The server is not there, or does not let us in: no mail can go. */
  UNREACHABLE,
  /** Its words cannot be made: what it speaks of is gone. */
  UNWRITABLE,
  /** Its words could not be made this time, by a failure of ours that may pass. */
  UNWRITTEN,
  /** Nobody has that address, or its domain does not exist: no mail can ever arrive. */
  NO_MAILBOX,
  /** It came back, and another mail may arrive: the mailbox was full, its server was away. */
  UNDELIVERED,
  /** It came back since it was not wanted: our server, our sender or the words are not trusted. */
  DISTRUSTED,
  /** Staff took it out of the outbox: nobody sends it anew in its place. */
  BY_HAND,
  /** No attempt was made: what it leads to is closed for the time being. */
  EARLY;

  /**
   * Whether a mail may have arrived of which this is said now. Of whatever keeps it from going out
   * once more nobody learns what became of the attempts before; but where there is no such mailbox,
   * or it came back, none of them has delivered it.
   *
   * @param before whether it may have until now
   * @param said as it stands in the row, with the server's code behind it; null where it was sent
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
