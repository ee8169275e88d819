package org.tadamun.kernel.mail.boundary;

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
   * @param locale a language that is shipped
   */
  MailText compose(MailOrder order, Locale locale);
}
