package org.tadamun.kernel.mail.control.bounce;

import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * What a delivery status notification says about a mail.
 *
 * @param failure null if the mail did not fail: it is late, or has arrived
 * @param code RFC 3463, such as {@code 5.1.1}; null if the mail did not fail
 */
public record BounceNote(MailFailure failure, String code) {

  static final BounceNote NOT_FAILED = new BounceNote(null, null);

  boolean isFailed() {
    return failure != null;
  }

  /** The text for the mail's row. */
  String text() {
    return failure.name() + " " + code;
  }
}
