package org.tadamun.kernel.mail.entity;

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
   * What is said of a mail that goes on waiting. That it may have arrived is not forgotten over
   * what keeps it from going out once more.
   */
  static String ofWaiting(String before, String now) {
    return isInDoubt(before) ? INTERRUPTED.name() : now;
  }

  /** Whether a mail of which this was said may have arrived. */
  private static boolean isInDoubt(String said) {
    return INTERRUPTED.name().equals(said) || UNANSWERED.name().equals(said);
  }
}
