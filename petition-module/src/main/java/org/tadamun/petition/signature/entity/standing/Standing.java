package org.tadamun.petition.signature.entity.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Since when a signature stands, and when its owner took it back. */
@Embeddable
public class Standing {

  @Column(name = "standing_since")
  private Instant since;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** True or null. */
  @Column(name = "came_again")
  private Boolean cameAgain;

  protected Standing() {}

  private Standing(Instant since, Instant withdrawnAt, Boolean cameAgain) {
    this.since = since;
    this.withdrawnAt = withdrawnAt;
    this.cameAgain = cameAgain;
  }

  /** Of one that has not stood yet, and was not taken back. */
  public static Standing none() {
    return new Standing();
  }

  /** Whoever left, by whatever door, stands anew when he comes back. */
  public Standing begun(Instant now) {
    return new Standing(now, withdrawnAt, cameAgain);
  }

  /** By its owner: that somebody types his address later does not undo it. */
  public Standing takenBack(Instant now) {
    return new Standing(since, now, cameAgain);
  }

  /** By its owner's word; that he had taken it back is over, not that he comes once more. */
  public Standing confirmed() {
    return new Standing(since, null, withdrawnAt == null ? cameAgain : Boolean.TRUE);
  }

  /** That it was taken back, or how often, is nobody's any more. */
  public Standing notTakenBack() {
    return new Standing(since, null, null);
  }

  /** Of nobody, its moments are hours; nobody comes by it any more, so not how often he did. */
  public Standing toTheHour() {
    return new Standing(Hour.of(since), Hour.of(withdrawnAt), null);
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
   * Whether its owner took it back once, and confirmed it anew: how often he comes tells little.
   */
  public boolean isOnceMore() {
    return Boolean.TRUE.equals(cameAgain);
  }
}
