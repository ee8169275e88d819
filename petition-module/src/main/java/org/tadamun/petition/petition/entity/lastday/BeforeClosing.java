package org.tadamun.petition.petition.entity.lastday;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The dates that a closing takes from a petition: start, end, and since when the end waits. A
 * petition closed by mistake gets them back; of one that closed by itself only the time of closing
 * is kept.
 */
@Embeddable
public class BeforeClosing {

  @Column(name = "kept_starts_at")
  private Instant startsAt;

  @Column(name = "kept_closes_at")
  private Instant closesAt;

  /** Set if the dates are kept, since a closed petition counts as paused. */
  @Column(name = "kept_paused_at")
  private Instant pausedAt;

  @Column(name = "kept_pause_counts", nullable = false)
  private boolean pauseCounts;

  /** When it was last reopened, which gave back the dates kept until then. */
  @Column(name = "reopened_at")
  private Instant reopenedAt;

  /**
   * When it first came into a state in which it is over. Retention periods begin then, as signers
   * are told, and no later step starts them anew, even years after.
   */
  @Column(name = "over_since")
  private Instant overSince;

  public BeforeClosing() {}

  /** Keeps the dates of a petition that is being closed. */
  public BeforeClosing(Instant startsAt, LastDayFields lastDay, Instant now) {
    LastDayFields waiting = lastDay.paused(now);
    this.startsAt = startsAt;
    this.closesAt = waiting.closesAt();
    this.pausedAt = waiting.pausedAt();
    this.pauseCounts = waiting.pauseCounts();
    this.overSince = now;
  }

  public static BeforeClosing reopened(Instant now) {
    BeforeClosing nothing = new BeforeClosing();
    nothing.reopenedAt = now;
    return nothing;
  }

  /** Marks the petition as over since now, unless it was before; keeps no dates. */
  public BeforeClosing over(Instant now) {
    if (overSince != null) {
      return this;
    }
    BeforeClosing nothing = reopened(reopenedAt);
    nothing.overSince = now;
    return nothing;
  }

  public Instant overSince() {
    return overSince;
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** The end, waiting since the closing or an earlier pause. */
  public LastDayFields lastDay() {
    return new LastDayFields(closesAt, pausedAt, pauseCounts);
  }

  /**
   * @param closed whether it is closed, and in no later state
   */
  public Reopening reopening(boolean closed) {
    boolean possible = closed && pausedAt != null;
    return new Reopening(possible ? overSince.plus(Reopening.TIME) : null, reopenedAt);
  }
}
