package org.tadamun.kernel.mail.boundary;

/**
 * A waiting mail as its recipient would get it.
 *
 * @param subject null, as {@code plain}, if it has no text any more: its link has ended, or what it
 *     speaks of is gone
 */
public record MailReading(
    String id, String recipient, String language, String subject, String plain) {

  public boolean isOver() {
    return plain == null;
  }
}
