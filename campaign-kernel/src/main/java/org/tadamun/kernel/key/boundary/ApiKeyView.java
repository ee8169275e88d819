package org.tadamun.kernel.key.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.tadamun.kernel.key.entity.ApiKey;

/**
 * A key as the console shows it: everything but the secret.
 *
 * @param name the public id if the name was erased
 * @param madeBy who made it, as named in the audit trail; null if not known any more
 * @param expiresAt null for a key that works until it is revoked
 * @param expired whether it had expired when this was read
 */
public record ApiKeyView(
    String publicId,
    long organisationId,
    String name,
    Set<String> scopes,
    String madeBy,
    Instant createdAt,
    Instant expiresAt,
    boolean expired,
    Instant lastUsedAt,
    Instant revokedAt) {

  static ApiKeyView of(ApiKey key, Instant now) {
    return new ApiKeyView(
        key.publicId(),
        key.organisationId(),
        key.name(),
        new TreeSet<>(key.scopes()),
        key.madeBy(),
        key.createdAt(),
        key.expiresAt(),
        key.isExpired(now),
        key.lastUsedAt(),
        key.revokedAt());
  }

  /** Whether it still has a name that staff gave it. */
  public boolean isNamed() {
    return !name.equals(publicId);
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }
}
