package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * One signature in a list of staff or an integrator: never an address.
 *
 * @param modifiedAt when its state, or what its owner has said, became what it is
 * @param confirmedAt when its owner confirmed it; of one that an import brought, when it came
 * @param bouncedAt when a mail to its owner came back for good, or null; an expired one ended by it
 * @param ruledAt when it was held or invalidated, or null
 * @param reason why it was invalidated, or null
 * @param note what the moderator wrote, for his colleagues alone; no key sees it
 * @param byPass true where he came through an event pass, else null; for staff alone, no key sees
 *     it
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

  /** Whether an import brought it, and its owner has confirmed nothing. */
  public boolean isBrought() {
    return source != SignatureSource.ONLINE;
  }

  /**
   * The number of the row, from its id as an address has it.
   *
   * @throws NotFound where it can be nobody's
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
