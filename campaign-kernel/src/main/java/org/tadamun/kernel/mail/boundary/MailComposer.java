package org.tadamun.kernel.mail.boundary;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Makes the text of the mails of some causes at the moment of sending. One bean per subject. */
public interface MailComposer {

  /** The causes whose mails it writes. */
  Set<String> causes();

  /**
   * Those of them that may never come twice, as a letter to an embassy: when it is not known
   * whether the server took one, it is shown as uncertain and a person decides.
   */
  default Set<String> atMostOnce() {
    return Set.of();
  }

  /**
   * Whether it must not go out yet, since what it leads to is closed for the time being: a campaign
   * that is offline, or has an outcome that may be taken back. It waits, and that is no attempt.
   */
  default boolean isEarly(MailOrder order) {
    return false;
  }

  /**
   * Whether nothing is left to say, since what it asks for was done meanwhile: it does not go out,
   * and that is no failure.
   */
  default boolean isOver(MailOrder order) {
    return false;
  }

  /**
   * As {@link #isOver}, of many before the first of them goes out, where that takes a question to
   * the database: one for each mail would cost as much as a tenth of its sending. In a transaction.
   *
   * @param abouts by what the orders name what they are about
   * @return those of which nothing is left to say
   */
  default Set<String> over(String cause, Collection<String> abouts) {
    return Set.of();
  }

  /**
   * @param locale a language that is shipped
   */
  MailText compose(MailOrder order, Locale locale);
}
