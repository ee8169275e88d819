package org.tadamun.petition.signature.entity.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Since when a signature stands, and when its owner took it back. */
@Embeddable
public class SignatureStanding {

  @Column(name = "standing_since")
  private Instant since;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** True or null. */
  @Column(name = "came_again")
  private Boolean cameAgain;

  @Column(name = "new_hour")
  private Instant newHour;

  /** True or null. */
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

  /** Of one that has not stood yet, and was not taken back. */
  public static SignatureStanding none() {
    return new SignatureStanding();
  }

  /** Whoever left, by whatever door, stands anew when he comes back. */
  public SignatureStanding begun(Instant now) {
    return new SignatureStanding(now, withdrawnAt, cameAgain, newHour, newLate);
  }

  /** By its owner: that somebody types his address later does not undo it. */
  public SignatureStanding takenBack(Instant now) {
    return new SignatureStanding(since, now, cameAgain, null, null);
  }

  /**
   * By its owner's word; that he had taken it back is over, not that he comes once more. Whether he
   * is new is told when he comes to count: what an earlier life was is not his hour.
   */
  public SignatureStanding confirmed() {
    Boolean again = withdrawnAt == null ? cameAgain : Boolean.TRUE;
    return new SignatureStanding(since, null, again, null, null);
  }

  /** That it was taken back, or how often, is nobody's any more. */
  public SignatureStanding notTakenBack() {
    return new SignatureStanding(since, null, null, newHour, newLate);
  }

  /**
   * It comes to count.
   *
   * @param moment null where the alarm about its country does not take its owner for a new one
   */
  public SignatureStanding counted(Instant moment) {
    return new SignatureStanding(since, withdrawnAt, cameAgain, Hour.of(moment), null);
  }

  /** It comes to count, new to its country alone: to the petition it had come before (ADR 288). */
  public SignatureStanding countedLate(Instant moment) {
    return new SignatureStanding(since, withdrawnAt, cameAgain, Hour.of(moment), Boolean.TRUE);
  }

  /** Of nobody, its moments are hours; nobody comes by it any more, so not how often he did. */
  public SignatureStanding toTheHour() {
    return new SignatureStanding(Hour.of(since), Hour.of(withdrawnAt), null, newHour, newLate);
  }

  /** Since when it counts or is held, without a break; null of one from before it was noted. */
  public Instant since() {
    return since;
  }

  /** Null where its owner never took it back, has confirmed it since, or was erased. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  /**
   * In which hour the alarm about its country took its owner for a new one, when it came to count
   * last; null where it did not, or where that was before it was noted.
   */
  public Instant newHour() {
    return newHour;
  }

  /** Whether the petition's own alarm took its owner for nobody new in that hour. */
  public boolean isNewLate() {
    return Boolean.TRUE.equals(newLate);
  }

  /**
   * Whether its owner took it back once, and confirmed it anew: how often he comes tells little.
   */
  public boolean isOnceMore() {
    return Boolean.TRUE.equals(cameAgain);
  }
}
