package org.tadamun.web.chart.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From one moment to a later one, with ticks where a calendar on the wall has them.
 *
 * @param quiet what is drawn shorter than it was
 */
record TimeAxis(Instant from, Instant to, ZoneId zone, QuietTimes quiet) {

  /**
   * @param context the year, or the day of hours, where it is new; else null
   * @param minor may be left out where there is no room
   */
  record Tick(Instant at, String label, String context, boolean minor) {

    private Tick asMinor() {
      return new Tick(at, label, context, true);
    }
  }

  private record Step(int amount, ChronoUnit unit) {}

  private static final int MOST_TICKS = 7;
  private static final int MONDAY = 3;

  /** Two ticks as near as this, as a part of the width, would run together on a phone. */
  private static final double NEAR = 0.1;

  private static final List<Step> STEPS =
      List.of(
          new Step(1, ChronoUnit.HOURS),
          new Step(3, ChronoUnit.HOURS),
          new Step(6, ChronoUnit.HOURS),
          new Step(12, ChronoUnit.HOURS),
          new Step(1, ChronoUnit.DAYS),
          new Step(2, ChronoUnit.DAYS),
          new Step(7, ChronoUnit.DAYS),
          new Step(14, ChronoUnit.DAYS),
          new Step(1, ChronoUnit.MONTHS),
          new Step(2, ChronoUnit.MONTHS),
          new Step(3, ChronoUnit.MONTHS),
          new Step(6, ChronoUnit.MONTHS),
          new Step(1, ChronoUnit.YEARS),
          new Step(2, ChronoUnit.YEARS),
          new Step(5, ChronoUnit.YEARS),
          new Step(20, ChronoUnit.YEARS),
          new Step(100, ChronoUnit.YEARS));

  /**
   * A single moment gets a day on either side.
   *
   * @param moments at which something happened, in their order
   */
  static TimeAxis of(List<Instant> moments, ZoneId zone) {
    Instant from = moments.getFirst();
    Instant to = moments.getLast();
    Duration day = Duration.ofDays(1);
    return from.equals(to)
        ? new TimeAxis(from.minus(day), to.plus(day), zone, QuietTimes.NONE)
        : new TimeAxis(from, to, zone, QuietTimes.among(moments));
  }

  /** 0 at the beginning, 1 at the end. */
  double at(Instant moment) {
    double passed = Duration.between(from, moment).minus(quiet.until(moment)).toMillis();
    double room = 1 - quiet.widthUntil(to);
    return Math.clamp(room * passed / told().toMillis() + quiet.widthUntil(moment), 0, 1);
  }

  /** The time that is drawn as long as it was. */
  private Duration told() {
    return Duration.between(from, to).minus(quiet.until(to));
  }

  List<Tick> ticks(Locale locale) {
    for (Step step : STEPS) {
      if (step.unit()
              .getDuration()
              .multipliedBy((long) step.amount() * MOST_TICKS)
              .compareTo(told())
          >= 0) {
        return label(moments(step), step.unit(), locale);
      }
    }
    return List.of();
  }

  private List<LocalDateTime> moments(Step step) {
    List<LocalDateTime> moments = new ArrayList<>();
    LocalDateTime last = LocalDateTime.ofInstant(to, zone);
    LocalDateTime moment = align(LocalDateTime.ofInstant(from, zone), step);
    for (; !moment.isAfter(last); moment = moment.plus(step.amount(), step.unit())) {
      Instant at = moment.atZone(zone).toInstant();
      if (!at.isBefore(from) && quiet.gaps().stream().allMatch(gap -> isClear(at, gap))) {
        moments.add(moment);
      }
    }
    quiet.gaps().forEach(gap -> moments.add(LocalDateTime.ofInstant(gap.to(), zone)));
    return moments.stream().sorted().toList();
  }

  /** Outside a gap, and not where the tick at its end is told. */
  private boolean isClear(Instant at, QuietTimes.Gap gap) {
    return (at.isBefore(gap.from()) || at.isAfter(gap.to()))
        && Math.abs(at(at) - at(gap.to())) > NEAR;
  }

  /** The last round moment not after this one. */
  private static LocalDateTime align(LocalDateTime moment, Step step) {
    LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
    int amount = step.amount();
    return switch (step.unit()) {
      case HOURS -> day.plusHours(moment.getHour() / amount * amount);
      case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay() + MONDAY, amount));
      case MONTHS -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % amount);
      default -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), amount));
    };
  }

  private List<Tick> label(List<LocalDateTime> moments, ChronoUnit unit, Locale locale) {
    DateTimeFormatter year = DateTimeFormatter.ofPattern("uuuu", locale);
    DateTimeFormatter day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
    DateTimeFormatter label =
        switch (unit) {
          case HOURS -> DateTimeFormatter.ofLocalizedPattern("jm").withLocale(locale);
          case DAYS -> day;
          case MONTHS -> DateTimeFormatter.ofPattern("LLL", locale);
          default -> year;
        };
    DateTimeFormatter context = unit == ChronoUnit.HOURS ? day : year;
    List<Tick> ticks = new ArrayList<>();
    String before = "";
    for (LocalDateTime moment : moments) {
      String now = unit == ChronoUnit.YEARS ? before : context.format(moment);
      boolean news = !now.equals(before);
      before = now;
      boolean besideMajor = !ticks.isEmpty() && !ticks.getLast().minor();
      if (news && besideMajor) {
        ticks.add(ticks.removeLast().asMinor());
      }
      Instant at = moment.atZone(zone).toInstant();
      ticks.add(new Tick(at, label.format(moment), news ? now : null, besideMajor && !news));
    }
    return ticks;
  }
}
