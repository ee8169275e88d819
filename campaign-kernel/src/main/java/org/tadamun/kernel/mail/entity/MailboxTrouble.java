package org.tadamun.kernel.mail.entity;

/** Why the mailbox of the bounces could not be read. */
public enum MailboxTrouble {
  /** No connection, or none that is encrypted as it has to be. */
  UNREACHABLE,
  /** User or password is wrong. */
  SIGN_IN,
  /** There is no such folder, or it cannot be changed. */
  FOLDER,
  /** It was read, but what is not understood could not be put aside, and lies there still. */
  ASIDE,
  /** The connection broke while it was read; or our own database did. */
  INTERRUPTED
}
