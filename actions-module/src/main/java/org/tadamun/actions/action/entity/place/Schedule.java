package org.tadamun.actions.action.entity.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * When an action is: the time on the clock of its place, and that place's zone.
 *
 * <p>The local time is what is authoritative, since it is on the poster. The instants follow from
 * it, for sorting and for calendars. Of a time that comes twice, when clocks are put back, the
 * first is meant (RFC 5545), for an end the second: nobody is sent home too early. A time that is
 * skipped, when they are put forward, is refused before. Times are whole minutes.
 */
@Embeddable
public class Schedule {

  public static final int ZONE_MAX = 60;
  public static final int FIRST_YEAR = 2000;
  public static final int LAST_YEAR = 2100;

  @Column(name = "local_start", nullable = false)
  private LocalDateTime localStart;

  @Column(name = "local_end")
  private LocalDateTime localEnd;

  @Column(name = "zone_id", nullable = false, length = ZONE_MAX)
  private String zone;

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "over_at", nullable = false)
  private Instant overAt;

  protected Schedule() {}

  private Schedule(LocalDateTime start, LocalDateTime end, ZoneId zone) {
    this.localStart = toMinute(start);
    this.localEnd = end == null ? null : toMinute(end);
    this.zone = zone.getId();
    this.startsAt = LocalTimes.first(localStart, zone);
    this.endsAt = localEnd == null ? null : LocalTimes.last(localEnd, zone);
    this.overAt =
        endsAt == null
            ? localStart.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant()
            : endsAt;
  }

  /** A null end: it is over at the end of its local day. */
  public static Schedule of(LocalDateTime start, LocalDateTime end, ZoneId zone) {
    return new Schedule(start, end, zone);
  }

  /** Returns the same local time with moments by the present rules of its zone. */
  public Schedule derivedAnew() {
    return of(localStart, localEnd, zone());
  }

  /** Whether the moments are equal; {@link #equals} compares the local times only. */
  public boolean hasMomentsOf(Schedule other) {
    return startsAt.equals(other.startsAt)
        && Objects.equals(endsAt, other.endsAt)
        && overAt.equals(other.overAt);
  }

  /** Cuts to the minute, as times are stored. */
  public static LocalDateTime toMinute(LocalDateTime local) {
    return local.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Whether the year is plausible; others are typing errors. */
  public static boolean isOfOurYears(LocalDateTime local) {
    return local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR;
  }

  public boolean hasBegun(Instant now) {
    return !now.isBefore(startsAt);
  }

  public LocalDateTime localStart() {
    return localStart;
  }

  public LocalDateTime localEnd() {
    return localEnd;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** When it is over: at its end, or at the end of its local day. */
  public Instant overAt() {
    return overAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule that
        && localStart.equals(that.localStart)
        && Objects.equals(localEnd, that.localEnd)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(localStart, localEnd, zone);
  }

  @Override
  public String toString() {
    return localStart + (localEnd == null ? "" : "/" + localEnd) + " " + zone;
  }
}
