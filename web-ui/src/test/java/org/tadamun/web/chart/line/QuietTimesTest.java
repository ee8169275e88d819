package org.tadamun.web.chart.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.web.chart.drawing.Charted;
import org.tadamun.web.chart.line.LineChart.Figures;
import org.tadamun.web.chart.line.LineChart.Point;

@DisplayName("A long time without change in a line chart")
class QuietTimesTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant START = Instant.parse("2020-11-08T12:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-29T10:00:00Z");

  /** One moment per day. */
  private static List<Instant> days(int number) {
    return Stream.iterate(START, day -> day.plus(Duration.ofDays(1))).limit(number).toList();
  }

  private static List<Instant> and(List<Instant> moments, Instant... more) {
    List<Instant> all = new ArrayList<>(moments);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  @DisplayName("is drawn short: six weeks keep 88% of the width beside six years without change")
  void cut() {
    List<Instant> days = days(43);
    TimeAxis axis = TimeAxis.of(and(days, TODAY), UTC);
    assertEquals(0, axis.at(START));
    assertEquals(0.88, axis.at(days.getLast()), 0.001);
    assertEquals(0.44, axis.at(days.get(21)), 0.001);
    assertEquals(0.94, axis.at(days.getLast().plus(Duration.ofDays(1084))), 0.001);
    assertEquals(1, axis.at(TODAY));
  }

  @Test
  @DisplayName("has no ticks inside, and one at its end that names the year")
  void ticks() {
    List<TimeAxis.Tick> ticks =
        TimeAxis.of(and(days(43), TODAY, TODAY.plusSeconds(60)), UTC).ticks(Locale.ENGLISH);
    assertEquals(
        List.of("9 Nov", "16 Nov", "23 Nov", "30 Nov", "7 Dec", "14 Dec", "29 Nov"),
        ticks.stream().map(TimeAxis.Tick::label).toList());
    assertEquals("2020", ticks.getFirst().context());
    assertEquals("2026", ticks.getLast().context());
  }

  @Test
  @DisplayName("may occur twice, and the time between keeps its order")
  void twice() {
    Instant between = START.plus(Duration.ofDays(1000));
    Instant end = between.plus(Duration.ofDays(1000));
    TimeAxis axis = TimeAxis.of(and(days(10), between, between.plusSeconds(86_400), end), UTC);
    assertEquals(2, axis.quiet().gaps().size());
    double before = -1;
    for (Instant at = START; !at.isAfter(end); at = at.plus(Duration.ofHours(7))) {
      assertTrue(axis.at(at) >= before);
      before = axis.at(at);
    }
    assertEquals(1, axis.at(end), 0.000_001);
  }

  @ParameterizedTest(name = "{0} days after ten")
  @ValueSource(ints = {1, 8, 59})
  @DisplayName("is drawn in full length up to 59 days after ten days of signatures")
  void kept(int silent) {
    List<Instant> days = days(10);
    Instant next = days.getLast().plus(Duration.ofDays(silent));
    assertEquals(QuietTimes.NONE, QuietTimes.among(and(days, next)));
  }

  @Test
  @DisplayName("is drawn in full length if it is short compared with the life of the petition")
  void share() {
    List<Instant> days = days(400);
    Instant next = days.getLast().plus(Duration.ofDays(150));
    assertEquals(QuietTimes.NONE, QuietTimes.among(and(days, next)));
  }

  @Test
  @DisplayName("is drawn in full length if there is nothing else to draw")
  void alone() {
    assertEquals(QuietTimes.NONE, QuietTimes.among(List.of(START, TODAY)));
    assertEquals(QuietTimes.NONE, QuietTimes.among(List.of(START)));
  }

  private static String path(List<Point> points, boolean rightToLeft, Instant... marks) {
    List<Instant> moments = and(points.stream().map(Point::at).toList(), marks);
    TimeAxis axis = TimeAxis.of(moments.stream().sorted().toList(), UTC);
    return LinePath.line(LinePath.grid(points, axis, ValueAxis.upTo(10), rightToLeft));
  }

  @Test
  @DisplayName("keeps the line at its height, and has a step at its end")
  void step() {
    List<Point> points = new ArrayList<>();
    days(3).forEach(day -> points.add(new Point(day, 4)));
    points.add(new Point(TODAY, 10));
    points.add(new Point(TODAY.plus(Duration.ofDays(2)), 10));
    assertEquals("M0 600L220 600L440 600L559 600L560 0L1000 0", path(points, false));
    assertEquals("M1000 600L780 600L560 600L441 600L440 0L0 0", path(points, true));
  }

  @Test
  @DisplayName("keeps the line at its height if an event, not a figure, is at its end")
  void marked() {
    List<Point> points = new ArrayList<>();
    days(3).forEach(day -> points.add(new Point(day, 4)));
    points.add(new Point(TODAY.plus(Duration.ofDays(2)), 10));
    assertEquals("M0 600L220 600L440 600L560 600L1000 0", path(points, false, TODAY));
  }

  @Test
  @DisplayName("R7: is mentioned in the sentence of the chart, and marked in the drawing")
  void told() {
    List<Point> points = and(days(43), TODAY).stream().map(at -> new Point(at, 7)).toList();
    Charted chart =
        Charted.of(
            new LineChart(Charted.words("en"))
                .draw(new Figures("l", "Signatures", points, List.of(), UTC)));
    String sentence = chart.one("//figcaption").getTextContent();
    assertTrue(
        sentence.endsWith(
            "From 20 Dec 2020 to 29 Nov 2026 nothing changed; that time is drawn shorter."),
        sentence);
    assertEquals("11.52%", chart.one("//*[@class='chart-gap']").getAttribute("width"));
    assertTrue(down("⋯", chart) < down("14 Dec", chart) - 20, "in no line with the dates");
  }

  private static double down(String words, Charted chart) {
    return Double.parseDouble(chart.one("//text[.='" + words + "']").getAttribute("y"));
  }
}
