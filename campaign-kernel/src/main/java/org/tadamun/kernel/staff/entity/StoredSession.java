package org.tadamun.kernel.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * A session of the console as all nodes know it. The token in the browser is not stored: only the
 * SHA-256 of its 256 random bits is.
 */
@Entity
@Table(name = "kernel_staff_session")
@NamedQuery(
    name = StoredSession.BY_HASH,
    query = "select k from StoredSession k join fetch k.staff where k.tokenHash = :hash")
@NamedQuery(
    name = StoredSession.ACT,
    query =
        "update StoredSession k set k.activeAt = :now"
            + " where k.tokenHash = :hash and k.activeAt < :now")
@NamedQuery(
    name = StoredSession.END,
    query = "delete from StoredSession k where k.tokenHash = :hash")
@NamedQuery(
    name = StoredSession.OLD,
    query = "select k.id from StoredSession k where k.activeAt < :before order by k.id")
public class StoredSession extends DomainEntity {

  /** Fetches the owner too: each request then needs one query and not two. */
  public static final String BY_HASH = "StoredSession.byHash";

  /** Needs no version: many pages of one browser act at once. */
  public static final String ACT = "StoredSession.act";

  public static final String END = "StoredSession.end";

  /**
   * Without rows dated later than now. To a node whose clock is behind, all live sessions are
   * later, and one that a wrong clock has dated ahead is refused when it is shown (docs/adr/219).
   */
  public static final String OLD = "StoredSession.old";

  /** How long a row is kept after the last act; longer than any session lasts. */
  public static final Duration KEPT = Duration.ofDays(1);

  @Column(name = "token_hash", nullable = false, updatable = false, length = 43)
  private String tokenHash;

  @ManyToOne(optional = false)
  @JoinColumn(name = "staff_id", nullable = false, updatable = false)
  private StaffMember staff;

  @Column(name = "credential_version", nullable = false, updatable = false)
  private int credentialVersion;

  @Column(name = "signed_in_at", nullable = false, updatable = false)
  private Instant signedInAt;

  @Column(name = "active_at", nullable = false)
  private Instant activeAt;

  protected StoredSession() {}

  /**
   * @param credentialVersion of the credentials used, which may be older than the present ones
   * @param signedInAt perhaps some hours ago: renewing a session does not prolong it
   */
  public StoredSession(
      String tokenHash,
      StaffMember staff,
      int credentialVersion,
      Instant signedInAt,
      Instant activeAt,
      Instant now) {
    super(now);
    this.tokenHash = tokenHash;
    this.staff = staff;
    this.credentialVersion = credentialVersion;
    this.signedInAt = signedInAt;
    this.activeAt = activeAt;
  }

  public StaffMember staff() {
    return staff;
  }

  public int credentialVersion() {
    return credentialVersion;
  }

  public Instant signedInAt() {
    return signedInAt;
  }

  public Instant activeAt() {
    return activeAt;
  }
}
