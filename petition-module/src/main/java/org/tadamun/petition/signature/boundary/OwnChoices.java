package org.tadamun.petition.signature.boundary;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.consent.ConsentWithdrawal;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * What a signer may change by the link; null leaves it as it is.
 *
 * @param language BCP 47
 * @param toTarget whether the name may also go to authorities of the target country
 * @param targetCountry the country named in that question; null for the present one
 * @param consents the consents to take back, each as a refusal; none can be given
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
    ConsentWithdrawal.check(violations, consents, toTarget, targetCountry).throwIfAny();
  }

  /** Whether it lets nobody see more than this visibility does, and changes no language. */
  boolean isWithin(Visibility present) {
    return language == null
        && !Boolean.TRUE.equals(toTarget)
        && (visibility == null || visibility.isWithin(present));
  }

  /**
   * Whether it only takes back consents, which is possible for a signature that does not count,
   * too.
   */
  boolean leaveTheRest() {
    return visibility == null && language == null && toTarget == null;
  }
}
