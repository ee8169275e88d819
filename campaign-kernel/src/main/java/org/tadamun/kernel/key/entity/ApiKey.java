package org.tadamun.kernel.key.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * A key with which another system of one organisation calls the API. Its 256 random bits are shown
 * once; only their SHA-256 is kept.
 */
@Entity
@Table(name = "kernel_api_key")
@NamedQuery(
    name = ApiKey.BY_HASH,
    query =
        "select k from ApiKey k where k.secretHash = :hash and k.revokedAt is null"
            + " and (k.expiresAt is null or k.expiresAt > :now)")
@NamedQuery(
    name = ApiKey.VALID_OF,
    query =
        "select k from ApiKey k where k.madeBy = :maker and k.revokedAt is null"
            + " and (k.expiresAt is null or k.expiresAt > :now) order by k.id")
public class ApiKey extends DomainEntity {

  public static final String BY_HASH = "ApiKey.byHash";
  public static final String VALID_OF = "ApiKey.validOf";
  public static final int NAME_MAX = 80;

  /** How exact the time of the last use is: a call writes it only if this time has passed. */
  private static final Duration USE_STEP = Duration.ofMinutes(5);

  @Column(name = "organisation_id", nullable = false, updatable = false)
  private long organisationId;

  @Column(name = "name", nullable = false, length = NAME_MAX)
  private String name;

  @Column(name = "scopes", nullable = false, updatable = false, length = 1000)
  private String scopes;

  @Column(name = "secret_hash", nullable = false, updatable = false, length = 43)
  private String secretHash;

  @Column(name = "made_by", updatable = false, length = 60)
  private String madeBy;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  /** Why a verb is refused; only programs see it, so it has no texts. */
  private enum Already {
    REVOKED
  }

  protected ApiKey() {}

  /**
   * @param madeBy who made it, as named in the audit trail
   * @param expiresAt null for a key that works until it is revoked
   */
  public ApiKey(
      String madeBy,
      long organisationId,
      String name,
      Collection<String> scopes,
      String secretHash,
      Instant expiresAt,
      Instant now) {
    super(now);
    this.madeBy = madeBy;
    this.expiresAt = expiresAt;
    this.organisationId = organisationId;
    this.name = name;
    this.scopes = String.join(" ", new TreeSet<>(scopes));
    this.secretHash = secretHash;
  }

  /** Ends it for good; a new key must be made instead. */
  public void revoke(Instant now) {
    if (revokedAt != null) {
      throw new WrongState(Already.REVOKED, "revoke");
    }
    this.revokedAt = now;
    touch(now);
  }

  /** Erases the name for good, since a person may be named in it; the id takes its place. */
  public void eraseName(Instant now) {
    this.name = publicId();
    touch(now);
  }

  /** Null if not known any more. */
  public String madeBy() {
    return madeBy;
  }

  /** Whether this use should be stored, because the stored one is some minutes old. */
  public boolean isUseNews(Instant now) {
    return lastUsedAt == null || lastUsedAt.plus(USE_STEP).isBefore(now);
  }

  public long organisationId() {
    return organisationId;
  }

  public String name() {
    return name;
  }

  public Set<String> scopes() {
    return Set.of(scopes.split(" "));
  }

  /** Whether it has expired, revoked or not. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  public Instant revokedAt() {
    return revokedAt;
  }
}
