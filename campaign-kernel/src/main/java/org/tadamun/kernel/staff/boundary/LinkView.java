package org.tadamun.kernel.staff.boundary;

import java.time.Instant;
import org.tadamun.kernel.staff.entity.StaffToken;

/**
 * What a page may show of a link before it is used. All but the expiry is null if it has no
 * account.
 */
public record LinkView(String name, String email, String language, Instant expiresAt) {

  static LinkView of(StaffToken token) {
    return token.staff() == null
        ? new LinkView(null, null, null, token.expiresAt())
        : new LinkView(
            token.staff().name(),
            token.staff().email(),
            token.staff().language(),
            token.expiresAt());
  }
}
