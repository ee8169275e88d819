package org.tadamun.kernel.mail.boundary;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes the mails of some causes at the moment when they are sent. One bean for each subject. */
public interface MailComposer {

  /** The causes whose mails it writes. */
  Set<String> causes();

  /**
   * The causes whose mails may never be sent twice, such as a letter to an embassy. If it is
   * unknown whether the server took such a mail, it becomes UNCERTAIN and a person decides.
   */
  default Set<String> atMostOnce() {
    return Set.of();
  }

  /**
   * Causes of mails to staff whose names do not begin with {@code staff.}. These mails are called
   * back when their recipient is forgotten, since each contains the address.
   */
  default Set<String> toStaff() {
    return Set.of();
  }

  /**
   * Whether the mail must not go out yet, since what it leads to is closed for now. That may be a
   * campaign that is offline, or has an outcome that may be taken back. The mail waits, and no
   * attempt is counted.
   */
  default boolean isEarly(MailOrder order) {
    return false;
  }

  /**
   * Whether nothing is left to say, since what the mail asks for was done meanwhile. It is then not
   * sent, and has not failed.
   */
  default boolean isOver(MailOrder order) {
    return false;
  }

  /**
   * As {@link #isOver}, for many mails before the first of them is sent, if that needs the
   * database. A query for each mail would cost a tenth of its sending. Runs in a transaction.
   *
   * @param abouts what the mails are about, from their orders
   * @return those about which nothing is left to say
   */
  default Set<String> over(String cause, Collection<String> abouts) {
    return Set.of();
  }

  /**
   * What was corrected about the recipients of many mails while these waited, such as a name or a
   * language; the address stays. Asked for at once and in a transaction, as in {@link #over(String,
   * Collection)}.
   *
   * @param abouts what the mails are about, from their orders
   * @return for what they are about, how an order is brought up to date; may leave some out
   */
  default Map<String, UnaryOperator<MailOrder>> corrections(
      String cause, Collection<String> abouts) {
    return Map.of();
  }

  /**
   * @param order brought up to date by {@link #corrections}
   * @param locale a language that is shipped, the recipient's
   */
  MailText compose(MailOrder order, Locale locale);
}
