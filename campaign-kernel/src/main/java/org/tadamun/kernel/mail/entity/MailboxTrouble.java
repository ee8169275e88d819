package org.tadamun.kernel.mail.entity;

/** Why the bounce mailbox could not be read. */
public enum MailboxTrouble {
  /** No connection, or none with the encryption that is required. */
  UNREACHABLE,
  /** User or password is wrong. */
  SIGN_IN,
  /** There is no such folder, or it cannot be changed. */
  FOLDER,
  /** All was read, but messages that were not understood could not be moved to their folder. */
  ASIDE,
  /** The connection, or our own database, failed while it was read. */
  INTERRUPTED
}
