package org.tadamun.petition.signature.boundary.enrolment;

import java.time.Instant;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.MailDomain;

/**
 * One person who signed elsewhere, found acceptable.
 *
 * @param fingerprint by which the same address is known again
 * @param written the address
 * @param signedAt when, or null where that is not known
 */
public record Entrant(
    SignatureRequest request,
    String fingerprint,
    String written,
    MailDomain domain,
    Instant signedAt) {

  /** Now where that is not known, or is a day that is not over yet. */
  Instant signedBy(Instant now) {
    return signedAt == null || signedAt.isAfter(now) ? now : signedAt;
  }
}
