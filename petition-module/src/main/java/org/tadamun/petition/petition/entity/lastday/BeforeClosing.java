package org.tadamun.petition.petition.entity.lastday;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a closing takes from a petition: start, end, and since when the end waits. Who has closed it
 * by mistake gets all of it back; of one that closed by itself nothing is kept.
 */
@Embeddable
public class BeforeClosing {

  @Column(name = "kept_starts_at")
  private Instant startsAt;

  @Column(name = "kept_closes_at")
  private Instant closesAt;

  /** Set where anything is kept: to be closed is to be paused. */
  @Column(name = "kept_paused_at")
  private Instant pausedAt;

  @Column(name = "kept_pause_counts", nullable = false)
  private boolean pauseCounts;

  /** When it was opened again last; what it had kept is given back by then. */
  @Column(name = "reopened_at")
  private Instant reopenedAt;

  public BeforeClosing() {}

  /** Of one that is closed now. */
  public BeforeClosing(Instant startsAt, LastDayFields lastDay, Instant now) {
    LastDayFields waiting = lastDay.paused(now);
    this.startsAt = startsAt;
    this.closesAt = waiting.closesAt();
    this.pausedAt = waiting.pausedAt();
    this.pauseCounts = waiting.pauseCounts();
  }

  public static BeforeClosing reopened(Instant now) {
    BeforeClosing nothing = new BeforeClosing();
    nothing.reopenedAt = now;
    return nothing;
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** With an end that waits since the closing, or since an earlier pause. */
  public LastDayFields lastDay() {
    return new LastDayFields(closesAt, pausedAt, pauseCounts);
  }

  /**
   * @param closedAt null where it is not closed
   */
  public Reopening reopening(Instant closedAt) {
    boolean possible = closedAt != null && pausedAt != null;
    return new Reopening(possible ? closedAt.plus(Reopening.TIME) : null, reopenedAt);
  }
}
