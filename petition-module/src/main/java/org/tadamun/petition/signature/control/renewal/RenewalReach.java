package org.tadamun.petition.signature.control.renewal;

import java.util.List;
import java.util.function.Predicate;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * How far a click for the new version reaches, where something stands under that version already:
 * its owner may have said it since, so an old mail widens nothing of it (docs/adr/131, 159).
 */
public final class RenewalReach {

  private RenewalReach() {}

  /**
   * What he says of himself, to no more people than stands there.
   *
   * @param present what stands under the new version, or null
   */
  public static Signer words(Signature before, Signature present) {
    return present == null || !SignatureBook.mayBeConfirmed(present)
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
