package org.tadamun.petition.signature.boundary.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.petition.version.entity.TextShown;

/**
 * The token from the mail, with the text that is signed by it.
 *
 * @param version of the text that was shown; the present one where absent
 * @param revision its wording; the present one where absent
 */
@OnlyKnown
@Schema(name = "RenewalRequest")
public record RenewalRequest(
    String token,
    @Schema(
            description =
                "The version of the text that was shown. Where another one is signed by now it"
                    + " answers 409; without it the present one is meant.")
        Integer version,
    @Schema(
            description =
                "The wording of that version that was shown; without it the present one is meant.")
        Integer revision) {

  static final RenewalRequest NOTHING = new RenewalRequest(null, null, null);

  TextShown shown() {
    return new TextShown(version, revision);
  }
}
