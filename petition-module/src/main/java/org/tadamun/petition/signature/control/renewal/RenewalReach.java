package org.tadamun.petition.signature.control.renewal;

import java.util.List;
import java.util.function.Predicate;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * How much of the earlier signature a renewal takes over, where there is a signature under the new
 * version already: its owner may have narrowed that since, so an old mail must not widen it
 * (docs/adr/131, 159).
 */
public final class RenewalReach {

  private RenewalReach() {}

  /**
   * The earlier words, with no wider visibility than under the new version.
   *
   * @param present the signature under the new version, or null
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
