package org.tadamun.petition.petition.entity.lastday;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When signing ends, and since when that waits: it moves by the time in which nobody might sign.
 *
 * <p>A petition and its campaign can be paused at the same time. There is one beginning for both,
 * that of the earlier pause, and so no time is counted twice.
 */
@Embeddable
public class LastDayFields {

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "paused_at")
  private Instant pausedAt;

  /** Whether the pause took from the end since then, wherever the start was moved to in it. */
  @Column(name = "pause_counts", nullable = false)
  private boolean pauseCounts;

  public LastDayFields() {}

  LastDayFields(Instant closesAt, Instant pausedAt, boolean pauseCounts) {
    this.closesAt = closesAt;
    this.pausedAt = pausedAt;
    this.pauseCounts = pauseCounts;
  }

  /** Whoever sets the end in a pause means that day: what follows moves it. */
  public LastDayFields until(Instant end, Instant now) {
    boolean meant = pausedAt != null && !Objects.equals(closesAt, end);
    return meant
        ? new LastDayFields(end, now, false)
        : new LastDayFields(end, pausedAt, pauseCounts);
  }

  /**
   * Where signing had begun by the start as it was, the pause has taken time since then, and a new
   * start gives none of it back. Where it had not, the new one holds from now on.
   *
   * @param before the start as it was; null for as soon as it was open
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
   * An end that was past before the pause stays: the pause took nothing from it. Nor did the part
   * of it in which signing had not begun.
   *
   * @param startsAt when signing begins; null for as soon as it is open
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

  /** Since when a pause takes time from the end, or will. */
  private Instant from(Instant startsAt) {
    return pauseCounts || startsAt == null || startsAt.isBefore(pausedAt) ? pausedAt : startsAt;
  }

  /**
   * Where its start has not come, nor will any more, that is when it ended: else the start would
   * pass for its beginning once the hour is over. Not where signing had begun, and the start was
   * put off in the pause.
   */
  public LastDayFields over(Instant startsAt, Instant now) {
    Instant reached = pausedAt == null ? now : pausedAt;
    boolean never = !pauseCounts && startsAt != null && !reached.isAfter(startsAt);
    boolean later = closesAt == null || closesAt.isAfter(reached);
    return new LastDayFields(never && later ? reached : closesAt, null, false);
  }

  /**
   * Where signing had begun when it was paused, and the start was put off since, there is none any
   * more: a day that does not come would pass for that on which it was opened.
   *
   * @return null for as soon as it was open
   */
  public Instant startOnceOver(Instant startsAt) {
    boolean putOff = pauseCounts && startsAt != null && startsAt.isAfter(pausedAt);
    return putOff ? null : startsAt;
  }

  /** Whether anything changes where its campaign runs, or does not. */
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
