package org.tadamun.petition.change.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;

/**
 * Something of a signature that ended, or came back.
 *
 * @param signature its id, as in the list of signatures
 * @param purpose of the consent that ended; null for other kinds
 */
@Schema(name = "SignatureChange")
public record SignatureChangeRow(
    String signature,
    SignatureChangeKind kind,
    String purpose,
    @Schema(description = "The end of the hour in which it happened, UTC: never before it.")
        Instant at) {

  static SignatureChangeRow of(SignatureChange change) {
    return new SignatureChangeRow(
        Long.toString(change.signatureId()), change.kind(), change.purpose(), change.hourEnd());
  }
}
