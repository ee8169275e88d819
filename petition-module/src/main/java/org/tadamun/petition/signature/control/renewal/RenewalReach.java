package org.tadamun.petition.signature.control.renewal;

import java.util.List;
import java.util.function.Predicate;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * Limits what a click for the new version may change, if there is a signature under it already. Its
 * owner may have said so later than the old mail, so the click widens nothing (docs/adr/131, 159).
 */
public final class RenewalReach {

  private RenewalReach() {}

  /**
   * Returns the words of the earlier signature, with a visibility no wider than the present one's.
   *
   * @param present the signature under the new version, or null
   */
  public static Signer words(Signature before, Signature present) {
    return present == null || !SignatureFactory.mayBeConfirmed(present)
        ? before.signer()
        : before.signer().seenByNoMoreThan(present.signer().visibility());
  }

  static Predicate<Consent> noMoreThan(List<Consent> there) {
    return given ->
        !given.isGranted()
            || there.stream()
                .anyMatch(
                    one -> one.isAbout(given.organisation(), given.purpose(), given.country()));
  }
}
