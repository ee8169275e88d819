package org.tadamun.petition.delivery.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * The present day by the clock of a campaign.
 *
 * @param end the moment of its next midnight; zones may share it while their days differ
 */
public record DueDay(LocalDate day, Instant end) implements Comparable<DueDay> {

  private static final Comparator<DueDay> ORDER =
      Comparator.comparing(DueDay::end).thenComparing(DueDay::day);

  public static DueDay of(ZoneId zone, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    return new DueDay(day, day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  @Override
  public int compareTo(DueDay other) {
    return ORDER.compare(this, other);
  }
}
