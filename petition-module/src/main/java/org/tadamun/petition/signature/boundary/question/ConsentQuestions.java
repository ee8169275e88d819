package org.tadamun.petition.signature.boundary.question;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.consent.ToldSentences;

/** The questions as they stand now; whose answers are kept with the sentences that were shown. */
@Stateless
public class ConsentQuestions {

  @Inject private SigningTerms terms;
  @Inject private ConsentSentences sentences;
  @EJB private ToldSentences kept;

  /**
   * All that is told may be named for good, so it is kept.
   *
   * @throws NotFound when the public may not know of the petition
   */
  @PermitAll
  public List<ConsentQuestion> of(String slug) {
    List<ConsentQuestion> told = sentences.questions(terms.of(slug).campaign());
    return UniqueViolation.onceMore(() -> kept.keep(told));
  }
}
