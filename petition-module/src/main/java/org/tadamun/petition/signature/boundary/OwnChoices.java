package org.tadamun.petition.signature.boundary;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.consent.ConsentsTakenBack;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * What a signer may choose anew; null leaves it as it is.
 *
 * @param language BCP 47
 * @param toTarget whether the name may also go to authorities of the target country
 * @param targetCountry the country that stood in that question; null for the present one
 * @param consents the answers that he takes back, each a no; none can be given
 */
public record OwnChoices(
    Visibility visibility,
    String language,
    Boolean toTarget,
    String targetCountry,
    List<ConsentGiven> consents) {

  public OwnChoices {
    language = Languages.canonical(language);
    consents = consents == null ? List.of() : consents;
  }

  void check() {
    Violations violations = new Violations().language("language", language);
    if (targetCountry != null) {
      violations.required("toTarget", toTarget);
    }
    ConsentsTakenBack.check(violations, consents, toTarget, targetCountry).throwIfAny();
  }

  /** Whether nothing of it lets anybody see more of him than until now. */
  boolean isWithin(Visibility present) {
    return language == null
        && !Boolean.TRUE.equals(toTarget)
        && (visibility == null || visibility.isWithin(present));
  }

  /** Of consents alone one need not count any more. */
  boolean leaveTheRest() {
    return visibility == null && language == null && toTarget == null;
  }
}
