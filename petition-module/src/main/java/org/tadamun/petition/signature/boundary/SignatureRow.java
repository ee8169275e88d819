package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * One signature in a list for staff or a partner's system; never with an address.
 *
 * @param modifiedAt when its state or its owner's words last changed
 * @param confirmedAt when its owner confirmed it; of an imported one, when it was imported
 * @param bouncedAt when a mail to its owner bounced for good, or null; of an expired one the reason
 * @param ruledAt when it was held or invalidated, or null
 * @param reason why it was invalidated, or null
 * @param note the moderator's note for colleagues; no key sees it
 * @param byPass true where it came through an event pass, else null; only for staff, no key sees it
 */
public record SignatureRow(
    String id,
    SignatureState state,
    int version,
    String name,
    String country,
    String locality,
    String organisation,
    String language,
    Visibility visibility,
    SignatureSource source,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    Instant confirmedAt,
    Instant bouncedAt,
    Instant ruledAt,
    InvalidationReason reason,
    String note,
    Boolean byPass) {

  /** Whether it was imported, and its owner has not confirmed it. */
  public boolean isImported() {
    return source != SignatureSource.ONLINE;
  }

  /**
   * The number of a row, from its id in a path.
   *
   * @throws NotFound where it is no number
   */
  public static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException foreign) {
      throw new NotFound();
    }
  }

  /** For staff. */
  static SignatureRow whole(Signature signature) {
    return of(
        signature,
        true,
        signature.ruling().note(),
        signature.provenance().isByPass() ? true : null);
  }

  /** For a key. */
  static SignatureRow forKey(Signature signature, boolean withName) {
    return of(signature, withName, null, null);
  }

  private static SignatureRow of(
      Signature signature, boolean withName, String note, Boolean byPass) {
    return new SignatureRow(
        Long.toString(signature.id()),
        signature.state(),
        signature.version(),
        withName ? signature.signer().fullName() : null,
        signature.signer().country(),
        withName ? signature.signer().locality() : null,
        withName ? signature.signer().organisation() : null,
        signature.signer().language(),
        signature.signer().visibility(),
        signature.source(),
        signature.isSample(),
        signature.createdAt(),
        signature.changedAt(),
        signature.confirmedAt(),
        signature.bouncedAt(),
        signature.ruling().at(),
        signature.ruling().reason(),
        note,
        byPass);
  }
}
