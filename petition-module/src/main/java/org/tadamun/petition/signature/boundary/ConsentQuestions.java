package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.consent.EarlierSentences;
import org.tadamun.petition.signature.control.consent.ToldSentences;

/** The questions as they stand now; whose answers are kept with the sentences that were shown. */
@Stateless
public class ConsentQuestions {

  @Inject private SigningTerms terms;
  @Inject private ConsentSentences sentences;
  @Inject private EarlierSentences earlier;
  @EJB private ToldSentences kept;

  /**
   * All that is told may be named for good, so it is kept, by the first reading of it. Without a
   * transaction: a crowd that holds a connection each, and waits for a second one to keep it by,
   * would leave none for those who sign.
   *
   * @throws NotFound when the public may not know of the petition
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<ConsentQuestion> of(String slug) {
    List<ConsentQuestion> told = sentences.questions(terms.of(slug).campaign());
    if (!earlier.isKept(told)) {
      UniqueViolation.onceMore(() -> kept.keep(told));
      earlier.wasKept(told);
    }
    return told;
  }
}
