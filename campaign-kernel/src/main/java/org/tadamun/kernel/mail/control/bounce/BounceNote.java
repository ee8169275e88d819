package org.tadamun.kernel.mail.control.bounce;

import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * What a delivery status notification says of a mail.
 *
 * @param failure null where it did not fail: it is late, or has arrived
 * @param code of RFC 3463, as {@code 5.1.1}; null where it did not fail
 */
public record BounceNote(MailFailure failure, String code) {

  static final BounceNote NOT_FAILED = new BounceNote(null, null);

  boolean isFailed() {
    return failure != null;
  }

  /** As it is kept in the row. */
  String text() {
    return failure.name() + " " + code;
  }
}
