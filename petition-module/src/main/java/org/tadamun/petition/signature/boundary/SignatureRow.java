package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;

/** One signature in a list of staff or an integrator: never an address. */
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
    boolean sample,
    Instant createdAt,
    Instant confirmedAt) {

  static SignatureRow of(Signature signature, boolean withName) {
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
        signature.isSample(),
        signature.createdAt(),
        signature.confirmedAt());
  }
}
