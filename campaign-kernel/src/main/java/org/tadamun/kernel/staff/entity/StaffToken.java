package org.tadamun.kernel.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.time.boundary.ClockTolerance;

/**
 * A link that lets a person in once without a password. The link itself is not stored: only the
 * SHA-256 of its 256 random bits is.
 */
@Entity
@Table(name = "kernel_staff_token")
@NamedQuery(
    name = StaffToken.BY_HASH,
    query = "select t from StaffToken t where t.tokenHash = :hash and t.purpose = :purpose")
@NamedQuery(
    name = StaffToken.OPEN_OF_STAFF,
    query = "select t from StaffToken t where t.staff = :staff and t.usedAt is null")
@NamedQuery(
    name = StaffToken.SINCE,
    query =
        "select t from StaffToken t where t.staff = :staff and t.purpose = :purpose"
            + " and t.createdAt > :since")
@NamedQuery(
    name = StaffToken.OPEN_OF_NOBODY,
    query = "select t from StaffToken t where t.staff is null and t.usedAt is null")
public class StaffToken extends DomainEntity {

  public static final String BY_HASH = "StaffToken.byHash";
  public static final String OPEN_OF_STAFF = "StaffToken.openOfStaff";

  /** All of one purpose that were made for a person after a moment, used or not. */
  public static final String SINCE = "StaffToken.since";

  /** Links for an administrator, which have no account. */
  public static final String OPEN_OF_NOBODY = "StaffToken.openOfNobody";

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose", nullable = false, updatable = false, length = 16)
  private TokenPurpose purpose;

  @Column(name = "token_hash", nullable = false, updatable = false, length = 43)
  private String tokenHash;

  @ManyToOne
  @JoinColumn(name = "staff_id", updatable = false)
  private StaffMember staff;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected StaffToken() {}

  /**
   * @param staff the person; null for an administrator's link, which has no account
   */
  public StaffToken(TokenPurpose purpose, String tokenHash, StaffMember staff, Instant now) {
    super(now);
    this.purpose = purpose;
    this.tokenHash = tokenHash;
    this.staff = staff;
    this.expiresAt = now.plus(purpose.life());
  }

  /**
   * Whether it still works. An invitation works only until the person has a password, however it
   * was chosen. A link made while a clock ran ahead would work for too long, so it does not work at
   * all.
   */
  public boolean isUsable(Instant now) {
    boolean late = purpose == TokenPurpose.INVITATION && staff.state() != StaffState.INVITED;
    boolean ahead = ClockTolerance.isAhead(createdAt(), now);
    return usedAt == null && now.isBefore(expiresAt) && !late && !ahead;
  }

  /** Marks it as used, or as made void by a newer link. */
  public void use(Instant now) {
    this.usedAt = now;
    touch(now);
  }

  public StaffMember staff() {
    return staff;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
