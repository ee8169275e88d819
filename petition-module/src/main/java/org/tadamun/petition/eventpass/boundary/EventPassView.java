package org.tadamun.petition.eventpass.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.eventpass.entity.EventPass;
import org.tadamun.petition.eventpass.entity.PassDetails;
import org.tadamun.petition.eventpass.entity.PassState;

/**
 * A pass as shown to those who may write petitions.
 *
 * @param petition slug
 * @param code what signers send
 * @param path of the form, without the language, such as {@code /petitions/x/pass/code}
 * @param name the code once the name was erased
 * @param used how many signatures came through it
 * @param country whose signers it lets through; null for all
 */
@Schema(name = "EventPass")
public record EventPassView(
    String id,
    String petition,
    String code,
    String path,
    PassState state,
    String name,
    LocalDateTime localFrom,
    LocalDateTime localTo,
    String timeZone,
    Instant validFrom,
    Instant validTo,
    int most,
    int used,
    String action,
    String country,
    String madeBy,
    String revokedBy,
    Instant revokedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static EventPassView of(EventPass pass, Instant now) {
    PassDetails details = pass.details();
    String slug = pass.petition().slug();
    return new EventPassView(
        pass.publicId(),
        slug,
        pass.code(),
        "/petitions/" + slug + "/pass/" + pass.code(),
        pass.state(now),
        details.name(),
        details.localFrom(),
        details.localTo(),
        details.timeZone(),
        pass.validFrom(),
        pass.validTo(),
        details.most(),
        pass.used(),
        details.action(),
        details.country(),
        pass.madeBy(),
        pass.revokedBy(),
        pass.revokedAt(),
        pass.createdAt(),
        pass.modifiedAt(),
        pass.version());
  }

  /** Whether it still has the name that staff gave it. */
  public boolean isNamed() {
    return !name.equals(code);
  }

  public boolean isRevocable() {
    return state != PassState.REVOKED && state != PassState.OVER;
  }
}
