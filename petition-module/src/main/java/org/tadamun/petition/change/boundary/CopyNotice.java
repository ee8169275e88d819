package org.tadamun.petition.change.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;

/**
 * What callers with copies of a signature are told, shown to its owner.
 *
 * @param organisation slug, if only its keys are told; null for all
 * @param purpose of the consent that ended; null for other kinds
 * @param at the end of the hour in which it happened
 */
@Schema(name = "OwnSignatureToldToCopies")
public record CopyNotice(
    SignatureChangeKind kind, String organisation, String purpose, Instant at) {

  static CopyNotice of(SignatureChange change) {
    return new CopyNotice(change.kind(), change.organisation(), change.purpose(), change.hourEnd());
  }
}
