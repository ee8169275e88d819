package org.tadamun.petition.alarm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * An alarm: one country had more new signatures in one petition than can be expected. It also keeps
 * what was decided about it, and how far the release is.
 */
@Entity
@Table(name = "petition_alarm")
@NamedQuery(
    name = CountryAlarm.OF_PETITION,
    query =
        "select a from CountryAlarm a where a.petitionId = :petition"
            + " order by a.createdAt desc, a.id desc")
@NamedQuery(
    name = CountryAlarm.IN_STATES,
    query =
        "select a from CountryAlarm a where a.petitionId = :petition and a.state in :states"
            + " order by a.createdAt, a.id")
public class CountryAlarm extends DomainEntity {

  /** The newest first, by their moments: each node gives ids from a block of its own. */
  public static final String OF_PETITION = "CountryAlarm.ofPetition";

  /** The oldest first, by their moments, too. */
  public static final String IN_STATES = "CountryAlarm.inStates";

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 10)
  private AlarmState state;

  @Embedded private AlarmEvidence evidence;

  @Column(name = "decided_by", length = ACTOR_MAX)
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "quiet_until")
  private Instant quietUntil;

  @Column(name = "released", nullable = false)
  private long released;

  protected CountryAlarm() {}

  public CountryAlarm(long petitionId, String country, AlarmEvidence evidence, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.country = country;
    this.evidence = evidence;
    this.state = AlarmState.RAISED;
  }

  /** Raised by a moderator, whatever the figures are; it begins as {@link AlarmState#KEPT}. */
  public static CountryAlarm byHand(
      long petitionId, String country, AlarmEvidence evidence, String actor, Instant now) {
    CountryAlarm alarm = new CountryAlarm(petitionId, country, evidence, now);
    alarm.keep(actor, now);
    return alarm;
  }

  /** Decides that new signatures stay held. */
  public void keep(String actor, Instant now) {
    become(AlarmState.KEPT, "keep", now);
    decided(actor, now);
  }

  /** New ones count again, without an alarm before {@code until}; held ones go in portions. */
  public void release(String actor, Instant until, Instant now) {
    become(AlarmState.RELEASING, "release", now);
    decided(actor, now);
    this.quietUntil = until;
  }

  /** Ends the quiet time, because a later alarm holds the country: it must not resume. */
  public void endQuiet(Instant now) {
    if (quietUntil != null && quietUntil.isAfter(now)) {
      this.quietUntil = now;
      touch(now);
    }
  }

  /** Notes that a portion was released. */
  public void letGo(int more, Instant now) {
    if (state.holds()) {
      throw new WrongState(state, "let go");
    }
    this.released += more;
    touch(now);
  }

  public void allReleased(Instant now) {
    become(AlarmState.RELEASED, "finish", now);
  }

  private void decided(String actor, Instant now) {
    this.decidedBy = actor;
    this.decidedAt = now;
  }

  private void become(AlarmState next, String verb, Instant now) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb);
    }
    this.state = next;
    touch(now);
  }

  public long petitionId() {
    return petitionId;
  }

  public String country() {
    return country;
  }

  public AlarmState state() {
    return state;
  }

  public AlarmEvidence evidence() {
    return evidence;
  }

  /** Who decided last; null before anybody has. */
  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** No alarm is raised before this moment; null while this one holds. */
  public Instant quietUntil() {
    return quietUntil;
  }

  public long released() {
    return released;
  }
}
