package org.tadamun.petition.signature.control.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;

/**
 * Stores new sentences in a transaction of its own: of two callers at the same moment one fails,
 * and finds them when it tries again.
 */
@Stateless
public class ConsentSentenceRecords {

  @Inject private EarlierSentences earlier;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(List<ConsentQuestion> told) {
    earlier.remember(told);
  }
}
