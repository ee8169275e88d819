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

  public LastDayFields() {}

  private LastDayFields(Instant closesAt, Instant pausedAt) {
    this.closesAt = closesAt;
    this.pausedAt = pausedAt;
  }

  /** Whoever sets the end in a pause means that day: what follows moves it. */
  public LastDayFields until(Instant end, Instant now) {
    boolean meant = pausedAt != null && !Objects.equals(closesAt, end);
    return new LastDayFields(end, meant ? now : pausedAt);
  }

  public LastDayFields paused(Instant since) {
    return pausedAt == null ? new LastDayFields(closesAt, since) : this;
  }

  /**
   * An end that was past before the pause stays: the pause took nothing from it. Nor did the part
   * of it in which signing had not begun.
   *
   * @param startsAt when signing begins; null for as soon as it is open
   */
  public LastDayFields resumed(Instant startsAt, Instant now) {
    return new LastDayFields(
        closesAt == null || pausedAt == null ? closesAt : moved(startsAt, now), null);
  }

  private Instant moved(Instant startsAt, Instant now) {
    Instant from = startsAt == null || startsAt.isBefore(pausedAt) ? pausedAt : startsAt;
    return closesAt.isAfter(from) && from.isBefore(now)
        ? closesAt.plus(Duration.between(from, now))
        : closesAt;
  }

  public LastDayFields over() {
    return new LastDayFields(closesAt, null);
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
}
