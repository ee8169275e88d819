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
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;

/**
 * The axis from one moment to a later one, with ticks at round dates.
 *
 * @param quiet times that are drawn shorter
 */
record TimeAxis(Instant from, Instant to, ZoneId zone, QuietTimes quiet) {

  /**
   * @param context the year, or for hours the day, if it differs from the tick before; else null
   * @param minor whether it may be left out if there is no room
   */
  record Tick(Instant at, String label, String context, boolean minor) {

    private Tick asMinor() {
      return new Tick(at, label, context, true);
    }
  }

  private static final int MOST_TICKS = 7;

  /** Two ticks nearer than this, as a part of the width, would overlap on a phone. */
  private static final double NEAR = 0.1;

  /**
   * The axis of these moments; a single moment gets a day on either side.
   *
   * @param moments the times of all points and events, in their order
   */
  static TimeAxis of(List<Instant> moments, ZoneId zone) {
    Instant from = moments.getFirst();
    Instant to = moments.getLast();
    Duration day = Duration.ofDays(1);
    return from.equals(to)
        ? new TimeAxis(from.minus(day), to.plus(day), zone, QuietTimes.NONE)
        : new TimeAxis(from, to, zone, QuietTimes.among(moments));
  }

  /** The position of a moment: 0 at the beginning, 1 at the end. */
  double at(Instant moment) {
    double passed = Duration.between(from, moment).minus(quiet.until(moment)).toMillis();
    double room = 1 - quiet.widthUntil(to);
    return Math.clamp(room * passed / drawnTime().toMillis() + quiet.widthUntil(moment), 0, 1);
  }

  /** The time without the quiet times. */
  private Duration drawnTime() {
    return Duration.between(from, to).minus(quiet.until(to));
  }

  List<Tick> ticks(Locale locale) {
    return TickStep.reaching(drawnTime(), MOST_TICKS)
        .map(step -> label(moments(step), step.unit(), locale))
        .orElse(List.of());
  }

  private List<LocalDateTime> moments(TickStep step) {
    List<LocalDateTime> moments = new ArrayList<>();
    LocalDateTime last = LocalDateTime.ofInstant(to, zone);
    LocalDateTime moment = step.align(LocalDateTime.ofInstant(from, zone));
    for (; !moment.isAfter(last); moment = moment.plus(step.amount(), step.unit())) {
      Instant at = moment.atZone(zone).toInstant();
      if (!at.isBefore(from) && quiet.gaps().stream().allMatch(gap -> isClear(at, gap))) {
        moments.add(moment);
      }
    }
    quiet.gaps().forEach(gap -> moments.add(LocalDateTime.ofInstant(gap.to(), zone)));
    return moments.stream().sorted().toList();
  }

  /** Whether this is outside the gap, and not too near to the tick at its end. */
  private boolean isClear(Instant at, QuietTimes.Gap gap) {
    return (at.isBefore(gap.from()) || at.isAfter(gap.to()))
        && Math.abs(at(at) - at(gap.to())) > NEAR;
  }

  private List<Tick> label(List<LocalDateTime> moments, ChronoUnit unit, Locale locale) {
    DateTimeFormatter year = DateTimeFormatter.ofPattern("uuuu", locale);
    DateTimeFormatter day = LocalPatterns.of("MMMd", locale);
    DateTimeFormatter label =
        switch (unit) {
          case HOURS -> LocalPatterns.of("Hm", locale);
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
