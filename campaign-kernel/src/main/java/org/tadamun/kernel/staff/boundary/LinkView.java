package org.tadamun.kernel.staff.boundary;

import java.time.Instant;
import org.tadamun.kernel.staff.entity.StaffToken;

/**
 * What a page may say of a link before it is used. All but its end is null where unknown yet.
 *
 * @param zone until he chooses one, that of who invited him
 */
public record LinkView(String name, String email, String language, String zone, Instant expiresAt) {

  static LinkView of(StaffToken token) {
    return token.staff() == null
        ? new LinkView(null, null, null, null, token.expiresAt())
        : new LinkView(
            token.staff().name(),
            token.staff().email(),
            token.staff().language(),
            token.staff().zone(),
            token.expiresAt());
  }
}
