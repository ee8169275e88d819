package org.tadamun.kernel.mail.boundary;

import java.util.Locale;
import java.util.Set;

/** Makes the text of the mails of some causes at the moment of sending. One bean per subject. */
public interface MailComposer {

  /** The causes whose mails it writes. */
  Set<String> causes();

  /**
   * @param locale a language that is shipped
   */
  MailText compose(MailOrder order, Locale locale);
}
