package org.tadamun.kernel.schema;

import static org.tadamun.kernel.schema.Moved.moved;

import java.util.stream.Stream;

/** What becomes of mails, and of news on their way. */
final class MovedMails {

  private MovedMails() {}

  static Stream<Moved> all() {
    return Stream.of(
        moved(
            "cancelled_by_hand",
            "id, state, failure FROM kernel_mail WHERE id BETWEEN 411 AND 415 ORDER BY id",
            "411 CANCELLED BY_HAND",
            "412 CANCELLED BY_HAND",
            "413 CANCELLED null",
            "414 WAITING null",
            "415 SENT null"),
        moved(
            "first_mail_of_news",
            "id, first_mail FROM petition_news_mailing WHERE id IN (421, 422) ORDER BY id",
            "421 411",
            "422 null"));
  }
}
