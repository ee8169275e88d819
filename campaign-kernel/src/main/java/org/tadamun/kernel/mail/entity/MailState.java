package org.tadamun.kernel.mail.entity;

/** Where a mail is on its way. SENT means that the mail server took it, no more. */
public enum MailState {
  WAITING,
  SENDING,
  SENT,
  FAILED,
  UNCERTAIN,
  CANCELLED
}
