package org.tadamun.kernel.mail.entity;

/** Why the mailbox of the bounces could not be read. */
public enum MailboxTrouble {
  /** No connection, or none that is encrypted as it has to be. */
  UNREACHABLE,
  /** User or password is wrong. */
  SIGN_IN,
  /** There is no such folder, or it cannot be made or changed. */
  FOLDER,
  /** The connection broke while it was read; or our own database did. */
  INTERRUPTED
}
