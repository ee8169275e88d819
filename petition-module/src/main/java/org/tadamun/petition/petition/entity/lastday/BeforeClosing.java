package org.tadamun.petition.petition.entity.lastday;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a closing takes from a petition: start, end, and since when the end waits. Who has closed it
 * by mistake gets all of it back; of one that closed by itself nothing is kept but when that was.
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

  /**
   * When it came into the first of the states in which it is over. Periods of what is kept begin
   * then, as those are told who sign: no later step begins them anew, be it years after.
   */
  @Column(name = "over_since")
  private Instant overSince;

  public BeforeClosing() {}

  /** Of one that is closed now. */
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

  /** Of one that is over from now on, or was before; until then nothing is kept. */
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

  /** With an end that waits since the closing, or since an earlier pause. */
  public LastDayFields lastDay() {
    return new LastDayFields(closesAt, pausedAt, pauseCounts);
  }

  /** It has been over since it was closed, and nothing else. */
  public Reopening reopening(boolean closed) {
    boolean possible = closed && pausedAt != null;
    return new Reopening(possible ? overSince.plus(Reopening.TIME) : null, reopenedAt);
  }
}
