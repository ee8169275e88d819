package org.tadamun.petition.signature.boundary.renewal;

import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.version.entity.TextSeen;

/**
 * What the page offers to a signer of an earlier version.
 *
 * @param petition the petition's slug
 * @param signed the version that was signed
 * @param seen its wording that the signer read
 * @param standing what can be done now
 */
public record RenewalOffer(
    String petition, int signed, TextSeen seen, Signer signer, Standing standing) {

  /** What the button would do. */
  public enum Standing {
    /** The signer can sign the present version. */
    ASKED,

    /** The signer has signed the present version. */
    SIGNED,

    /** The signer has signed the present version, and staff hold it. */
    HELD,

    /** The earlier signature is held; the present version can be signed once it counts. */
    WAITS,

    /** The signature was withdrawn, or taken out of the count. */
    GONE,

    /** Nobody may sign now. */
    CLOSED
  }
}
