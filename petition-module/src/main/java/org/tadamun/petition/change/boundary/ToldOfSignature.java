package org.tadamun.petition.change.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;

/**
 * What those learn of a signature who may have copied it, for its owner.
 *
 * @param organisation whose keys alone are told, by its slug; null for all
 * @param purpose of the consent that ended; null of everything else
 * @param at the end of the hour in which it happened
 */
@Schema(name = "OwnSignatureToldToCopies")
public record ToldOfSignature(
    SignatureChangeKind kind, String organisation, String purpose, Instant at) {

  static ToldOfSignature of(SignatureChange change) {
    return new ToldOfSignature(
        change.kind(), change.organisation(), change.purpose(), change.hourEnd());
  }
}
