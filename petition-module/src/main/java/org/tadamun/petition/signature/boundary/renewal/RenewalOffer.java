package org.tadamun.petition.signature.boundary.renewal;

import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.version.entity.TextSeen;

/**
 * What somebody is asked who signed an earlier version.
 *
 * @param petition the petition's slug
 * @param signed the version that he signed
 * @param seen its wording that he saw
 * @param standing what can be done now
 */
public record RenewalOffer(
    String petition, int signed, TextSeen seen, Signer signer, Standing standing) {

  /** What the button would do. */
  public enum Standing {
    /** He can sign the present version. */
    ASKED,

    /** The present version has him already. */
    SIGNED,

    /** The present version has him, and somebody looks at it first. */
    HELD,

    /** His earlier signature is being looked at; he can sign once it counts. */
    WAITS,

    /** He took his signature back, or it was taken out of the count. */
    GONE,

    /** Nobody may sign now. */
    CLOSED
  }
}
