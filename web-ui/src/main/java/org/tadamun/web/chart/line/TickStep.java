package org.tadamun.web.chart.line;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The time from one tick to the next, in units that people use: part of a day, week, year. */
record TickStep(int amount, ChronoUnit unit) {

  private static final int MONDAY = 3;

  private static final List<TickStep> ALL =
      List.of(
          new TickStep(1, ChronoUnit.HOURS),
          new TickStep(3, ChronoUnit.HOURS),
          new TickStep(6, ChronoUnit.HOURS),
          new TickStep(12, ChronoUnit.HOURS),
          new TickStep(1, ChronoUnit.DAYS),
          new TickStep(2, ChronoUnit.DAYS),
          new TickStep(7, ChronoUnit.DAYS),
          new TickStep(14, ChronoUnit.DAYS),
          new TickStep(1, ChronoUnit.MONTHS),
          new TickStep(2, ChronoUnit.MONTHS),
          new TickStep(3, ChronoUnit.MONTHS),
          new TickStep(6, ChronoUnit.MONTHS),
          new TickStep(1, ChronoUnit.YEARS),
          new TickStep(2, ChronoUnit.YEARS),
          new TickStep(5, ChronoUnit.YEARS),
          new TickStep(20, ChronoUnit.YEARS),
          new TickStep(100, ChronoUnit.YEARS));

  /** The shortest step of which this many cover the time; empty if even the longest do not. */
  static Optional<TickStep> reaching(Duration time, int ticks) {
    return ALL.stream().filter(step -> step.times(ticks).compareTo(time) >= 0).findFirst();
  }

  private Duration times(int ticks) {
    return unit.getDuration().multipliedBy((long) amount * ticks);
  }

  /** The last round moment not after this one. */
  LocalDateTime align(LocalDateTime moment) {
    LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
    return switch (unit) {
      case HOURS -> day.plusHours(moment.getHour() / amount * amount);
      case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay() + MONDAY, amount));
      case MONTHS -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % amount);
      default -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), amount));
    };
  }
}
