package org.tadamun.petition.petition.entity.lastday;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When signing ends, and since when that end waits: it moves by the time in which nobody could
 * sign.
 *
 * <p>Petition and campaign can be paused at the same time. There is one beginning for both, that of
 * the earlier pause, so no time counts twice.
 */
@Embeddable
public class LastDayFields {

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "paused_at")
  private Instant pausedAt;

  /** Whether all time since the pause began counts, even if the start was moved ahead meanwhile. */
  @Column(name = "pause_counts", nullable = false)
  private boolean pauseCounts;

  public LastDayFields() {}

  LastDayFields(Instant closesAt, Instant pausedAt, boolean pauseCounts) {
    this.closesAt = closesAt;
    this.pausedAt = pausedAt;
    this.pauseCounts = pauseCounts;
  }

  /** Sets the end. A new end set in a pause is meant as it is: only time from now on moves it. */
  public LastDayFields until(Instant end, Instant now) {
    boolean meant = pausedAt != null && !Objects.equals(closesAt, end);
    return meant
        ? new LastDayFields(end, now, false)
        : new LastDayFields(end, pausedAt, pauseCounts);
  }

  /**
   * Sets the start. If signing had begun by the former start, time since then counts as paused, and
   * the new start takes none of it back. Else the new one holds from now on.
   *
   * @param before the former start; null for the opening
   * @param start the new one
   */
  public LastDayFields begins(Instant before, Instant start, Instant now) {
    if (pausedAt == null || Objects.equals(before, start)) {
      return this;
    }
    Instant from = from(before);
    return from.isAfter(now)
        ? new LastDayFields(closesAt, now, false)
        : new LastDayFields(closesAt, from, true);
  }

  public LastDayFields paused(Instant since) {
    return pausedAt == null ? new LastDayFields(closesAt, since, false) : this;
  }

  /**
   * Ends the pause and moves the end by it. An end that had passed before stays, and time in which
   * signing had not begun does not count.
   *
   * @param startsAt when signing begins; null for the opening
   */
  public LastDayFields resumed(Instant startsAt, Instant now) {
    return new LastDayFields(
        closesAt == null || pausedAt == null ? closesAt : moved(startsAt, now), null, false);
  }

  private Instant moved(Instant startsAt, Instant now) {
    Instant from = from(startsAt);
    return closesAt.isAfter(from) && from.isBefore(now)
        ? closesAt.plus(Duration.between(from, now))
        : closesAt;
  }

  /** Since when a pause moves the end, or will. */
  private Instant from(Instant startsAt) {
    return pauseCounts || startsAt == null || startsAt.isBefore(pausedAt) ? pausedAt : startsAt;
  }

  /**
   * Closes it. If signing never began, this moment becomes the end, so that the start does not look
   * like its beginning later; not if signing had begun and the start was moved ahead in the pause.
   */
  public LastDayFields over(Instant startsAt, Instant now) {
    Instant reached = pausedAt == null ? now : pausedAt;
    boolean never = !pauseCounts && startsAt != null && !reached.isAfter(startsAt);
    boolean later = closesAt == null || closesAt.isAfter(reached);
    return new LastDayFields(never && later ? reached : closesAt, null, false);
  }

  /**
   * The start to keep after the closing. If signing had begun and the start was moved ahead in the
   * pause there is none, since it would look like the day of opening.
   *
   * @return null for the opening
   */
  public Instant startOnceOver(Instant startsAt) {
    boolean putOff = pauseCounts && startsAt != null && startsAt.isAfter(pausedAt);
    return putOff ? null : startsAt;
  }

  /** Whether a campaign that runs (or does not) changes anything here. */
  public boolean isOtherThan(boolean campaignRuns) {
    return campaignRuns ? pausedAt != null : pausedAt == null && closesAt != null;
  }

  public Instant closesAt() {
    return closesAt;
  }

  public Instant pausedAt() {
    return pausedAt;
  }

  boolean pauseCounts() {
    return pauseCounts;
  }
}
