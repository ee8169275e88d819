package org.tadamun.petition.signature.control.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.petition.signature.boundary.event.SignatureRefused;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.rate.SignatureRate;
import org.tadamun.petition.signature.entity.MailAddress;

/** Checks rate limit and content of a form before anything is written. */
@ApplicationScoped
public class Admission {

  @Inject private SignaturePolicy policy;
  @Inject private ConsentSentences sentences;
  @Inject private SignatureRate rate;
  @Inject private Event<SignatureRefused> refused;

  public void admit(SigningTerms.Terms now, String client) {
    try {
      rate.admit(client);
    } catch (RetryLater tooMany) {
      refused.fire(new SignatureRefused(now.petition().id(), client));
      throw tooMany;
    }
  }

  /**
   * Checks the content. Imported signatures do not come here: the import's setup says which words
   * were shown.
   */
  public MailAddress checked(SigningTerms.Terms now, SignatureRequest request) {
    MailAddress address = policy.check(request, now);
    sentences.check(request.consents(), now.campaign()).throwIfAny();
    return address;
  }
}
