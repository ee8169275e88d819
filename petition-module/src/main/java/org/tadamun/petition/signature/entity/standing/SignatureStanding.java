package org.tadamun.petition.signature.entity.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Since when a signature stands, when its owner withdrew it, and whether alarms took its owner for
 * a new person.
 */
@Embeddable
public class SignatureStanding {

  @Column(name = "standing_since")
  private Instant since;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** TRUE once its owner has withdrawn it and confirmed again; else null. */
  @Column(name = "came_again")
  private Boolean cameAgain;

  @Column(name = "new_hour")
  private Instant newHour;

  /**
   * TRUE where the petition's own alarm does not count the owner as new in {@link #newHour}; else
   * null.
   */
  @Column(name = "new_late")
  private Boolean newLate;

  protected SignatureStanding() {}

  private SignatureStanding(
      Instant since, Instant withdrawnAt, Boolean cameAgain, Instant newHour, Boolean newLate) {
    this.since = since;
    this.withdrawnAt = withdrawnAt;
    this.cameAgain = cameAgain;
    this.newHour = newHour;
    this.newLate = newLate;
  }

  /** Of a signature that never stood and was never withdrawn. */
  public static SignatureStanding none() {
    return new SignatureStanding();
  }

  /** Begins to stand: after any break the time starts again. */
  public SignatureStanding begun(Instant now) {
    return new SignatureStanding(now, withdrawnAt, cameAgain, newHour, newLate);
  }

  /**
   * Withdrawn by its owner. Kept until a confirmation: somebody else typing the address later does
   * not change it.
   */
  public SignatureStanding takenBack(Instant now) {
    return new SignatureStanding(since, now, cameAgain, null, null);
  }

  /**
   * Confirmed by its owner: no longer withdrawn, but marked as having come again. Whether it is new
   * is set when it begins to count; the hour of its earlier time is dropped.
   */
  public SignatureStanding confirmed() {
    Boolean again = withdrawnAt == null ? cameAgain : Boolean.TRUE;
    return new SignatureStanding(since, null, again, null, null);
  }

  /** Forgets that it was withdrawn, and how often, because its owner is erased. */
  public SignatureStanding notTakenBack() {
    return new SignatureStanding(since, null, null, newHour, newLate);
  }

  /**
   * It begins to count.
   *
   * @param moment null where the alarm about its country does not take its owner for a new person
   */
  public SignatureStanding counted(Instant moment) {
    return new SignatureStanding(since, withdrawnAt, cameAgain, Hour.of(moment), null);
  }

  /**
   * It begins to count, as new for its country only: it was confirmed before, and held (ADR 288).
   */
  public SignatureStanding countedLate(Instant moment) {
    return new SignatureStanding(since, withdrawnAt, cameAgain, Hour.of(moment), Boolean.TRUE);
  }

  /** For an erased signature: moments to the hour, and no trace of whether its owner came again. */
  public SignatureStanding toTheHour() {
    return new SignatureStanding(Hour.of(since), Hour.of(withdrawnAt), null, newHour, newLate);
  }

  /** Since when it counts or is held, without a break; null in rows from before this was kept. */
  public Instant since() {
    return since;
  }

  /** Null where its owner never withdrew it, has confirmed it since, or was erased. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  /**
   * The hour in which the alarm about its country took its owner for a new person, when it last
   * began to count. Null where it did not, or in rows from before this was kept.
   */
  public Instant newHour() {
    return newHour;
  }

  /** Whether the petition's own alarm did not count its owner as new in that hour. */
  public boolean isNewLate() {
    return Boolean.TRUE.equals(newLate);
  }

  /** Whether its owner has withdrawn it once and confirmed it again; how often is not kept. */
  public boolean isOnceMore() {
    return Boolean.TRUE.equals(cameAgain);
  }
}
