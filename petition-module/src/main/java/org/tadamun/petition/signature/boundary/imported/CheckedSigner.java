package org.tadamun.petition.signature.boundary.imported;

import java.time.Instant;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.MailDomain;

/**
 * One person who signed elsewhere and passed the check.
 *
 * @param fingerprint by which the same address is recognised
 * @param written the address
 * @param signedAt when, or null where that is not known
 */
public record CheckedSigner(
    SignatureRequest request,
    String fingerprint,
    String written,
    MailDomain domain,
    Instant signedAt) {

  /**
   * The moment of signing; now where it is not known, or is in the future, such as a day that is
   * not over.
   */
  Instant signedBy(Instant now) {
    return signedAt == null || signedAt.isAfter(now) ? now : signedAt;
  }
}
