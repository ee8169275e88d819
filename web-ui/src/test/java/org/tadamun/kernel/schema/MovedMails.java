package org.tadamun.kernel.schema;

import static org.tadamun.kernel.schema.Moved.moved;

import java.util.stream.Stream;

/** Expected rows of mails, news, actions, staff and keys. */
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
            "mails_in_doubt",
            "id, in_doubt FROM kernel_mail WHERE id BETWEEN 441 AND 446 ORDER BY id",
            "441 true",
            "442 true",
            "443 true",
            "444 true",
            "445 false",
            "446 false"),
        moved(
            "first_mail_of_news",
            "id, first_mail FROM petition_news_mailing WHERE id IN (421, 422) ORDER BY id",
            "421 411",
            "422 null"),
        moved(
            "called_by_the_trail",
            "id, called_at FROM actions_action WHERE id BETWEEN 431 AND 435 ORDER BY id",
            "431 2026-11-07 08:00:00.0",
            "432 2026-11-06 08:00:00.0",
            "433 null",
            "434 null",
            "435 null"),
        moved(
            "who_shut_out_and_made",
            "id, shut_out_level, shut_out_by FROM kernel_staff WHERE id < 964 ORDER BY id",
            "961 INSTALLATION staff:last",
            "962 INSTALLATION null",
            "963 null null"),
        moved(
            "who_shut_out_and_made",
            "id, made_by FROM kernel_api_key ORDER BY id",
            "964 staff:maker",
            "965 null"),
        moved(
            "password_version",
            "id, credential_version, password_version FROM kernel_staff WHERE id > 962"
                + " ORDER BY id",
            "963 0 0",
            "966 3 3"));
  }
}
