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
import org.tadamun.petition.signature.control.consent.ConsentSentenceRecords;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.consent.EarlierSentences;

/**
 * The questions beside the signature as they are now; answers are stored with the sentences that
 * were shown.
 */
@Stateless
public class ConsentQuestions {

  @Inject private SigningTerms terms;
  @Inject private ConsentSentences sentences;
  @Inject private EarlierSentences earlier;
  @EJB private ConsentSentenceRecords kept;

  /**
   * Returns the questions, and stores each new sentence at its first reading, because partners may
   * name it in answers for ever. Without a transaction: callers that each hold a connection and
   * wait for a second one to store it could use up all connections.
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
