package org.tadamun.petition.signature.boundary.question;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.ConsentSentences;

/** The questions as they stand now; whose answers are kept with the sentences that were shown. */
@Stateless
public class ConsentQuestions {

  @Inject private SigningTerms terms;
  @Inject private ConsentSentences sentences;

  /**
   * @throws NotFound when the public may not know of the petition
   */
  @PermitAll
  public List<ConsentQuestion> of(String slug) {
    return sentences.questions(terms.of(slug).campaign());
  }
}
