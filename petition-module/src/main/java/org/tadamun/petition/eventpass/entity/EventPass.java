package org.tadamun.petition.eventpass.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.petition.petition.entity.Petition;

/**
 * Lets a number of people sign from one connection for a time: a hall, a plant, a picket line
 * behind one address. The count is raised by the statement {@link #USE}, since many sign at once.
 */
@Entity
@Table(name = "petition_event_pass")
@NamedQuery(
    name = EventPass.BY_PUBLIC_ID,
    query = "select p from EventPass p join fetch p.petition where p.publicId = :id")
@NamedQuery(
    name = EventPass.OF_PETITION,
    query =
        "select p from EventPass p join fetch p.petition s where s.slug = :petition"
            + " order by p.createdAt desc, p.id desc")
@NamedQuery(
    name = EventPass.BY_CODE,
    query =
        "select p from EventPass p join fetch p.petition s where p.code = :code"
            + " and s.slug = :petition")
@NamedQuery(
    name = EventPass.USE,
    query =
        "update EventPass p set p.used = p.used + 1 where p.code = :code"
            + " and p.petition.id = :petition and p.revokedAt is null and p.validFrom <= :now"
            + " and p.validTo > :now and p.used < p.most"
            + " and (p.country is null or p.country = :country)")
public class EventPass extends DomainEntity {

  public static final String BY_PUBLIC_ID = "EventPass.byPublicId";
  public static final String OF_PETITION = "EventPass.ofPetition";
  public static final String BY_CODE = "EventPass.byCode";
  public static final String USE = "EventPass.use";
  public static final int CODE_LENGTH = 12;

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "code", nullable = false, updatable = false, length = CODE_LENGTH)
  private String code;

  @Column(name = "name", nullable = false, length = 2 * PassDetails.NAME_MAX)
  private String name;

  @Column(name = "zone_id", nullable = false, updatable = false, length = 60)
  private String zone;

  @Column(name = "local_from", nullable = false, updatable = false)
  private LocalDateTime localFrom;

  @Column(name = "local_to", nullable = false, updatable = false)
  private LocalDateTime localTo;

  @Column(name = "valid_from", nullable = false)
  private Instant validFrom;

  @Column(name = "valid_to", nullable = false)
  private Instant validTo;

  @Column(name = "most_no", nullable = false, updatable = false)
  private int most;

  @Column(name = "used_no", nullable = false)
  private int used;

  @Column(name = "action_id", updatable = false, length = PublicId.LENGTH)
  private String action;

  @Column(name = "country", updatable = false, length = 2)
  private String country;

  @Column(name = "made_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String madeBy;

  @Column(name = "revoked_by", length = ACTOR_MAX)
  private String revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected EventPass() {}

  /**
   * @param actor who makes it: {@code staff:…} or {@code key:…}
   */
  public EventPass(Petition petition, String code, PassDetails details, String actor, Instant now) {
    super(now);
    this.petition = petition;
    this.code = code;
    this.name = details.name();
    this.zone = details.timeZone();
    this.localFrom = details.localFrom();
    this.localTo = details.localTo();
    place();
    this.most = details.most();
    this.action = details.action();
    this.country = details.country();
    this.madeBy = actor;
  }

  private void place() {
    this.validFrom = LocalTimes.first(localFrom, zone());
    this.validTo = LocalTimes.last(localTo, zone());
  }

  /**
   * Computes the moments anew by the present rules of its time zone, which the clocks on site
   * follow.
   *
   * @return whether a moment has changed
   */
  public boolean deriveAnew(Instant now) {
    Instant from = validFrom;
    Instant to = validTo;
    place();
    if (validFrom.equals(from) && validTo.equals(to)) {
      return false;
    }
    touch(now);
    return true;
  }

  /** Revokes the pass; the ordinary rate limit applies again. */
  public void revoke(String actor, Instant now) {
    if (revokedAt != null) {
      throw new WrongState(PassState.REVOKED, "revoke");
    }
    this.revokedBy = actor;
    this.revokedAt = now;
    touch(now);
  }

  /** Erases the name, which may name somebody; the code takes its place. */
  public void eraseName(Instant now) {
    this.name = code;
    touch(now);
  }

  public PassState state(Instant now) {
    if (revokedAt != null) {
      return PassState.REVOKED;
    }
    if (!now.isBefore(validTo)) {
      return PassState.OVER;
    }
    if (used >= most) {
      return PassState.USED_UP;
    }
    return now.isBefore(validFrom) ? PassState.UPCOMING : PassState.VALID;
  }

  private ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Petition petition() {
    return petition;
  }

  public String code() {
    return code;
  }

  public PassDetails details() {
    return new PassDetails(name, localFrom, localTo, zone, most, action, country);
  }

  public Instant validFrom() {
    return validFrom;
  }

  public Instant validTo() {
    return validTo;
  }

  public int used() {
    return used;
  }

  public String madeBy() {
    return madeBy;
  }

  public String revokedBy() {
    return revokedBy;
  }

  public Instant revokedAt() {
    return revokedAt;
  }
}
