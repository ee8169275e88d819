package org.tadamun.web.chart.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.chart.drawing.Charted;
import org.tadamun.web.chart.line.LineChart.Figures;
import org.tadamun.web.chart.line.LineChart.Mark;
import org.tadamun.web.chart.line.LineChart.Point;

@DisplayName("The line chart")
class LineChartTest {

  private static final Instant START = Instant.parse("2020-11-08T12:00:00Z");
  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
  private static final List<Point> POINTS =
      List.of(point(0, 10), point(24, 400), point(96, 12_243));
  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              START.plusSeconds(48 * 3600),
              LocalDate.of(2020, 11, 9),
              "Protest <London> & \"more\"",
              "action"),
          new Mark(
              START.plusSeconds(48 * 3600 + 60), LocalDate.of(2020, 11, 10), "احتجاج", "action"));

  @Test
  @DisplayName("R1: one sentence gives the first and the last day and their totals")
  void summary() {
    Charted chart = draw("en", POINTS, MARKS);
    String sentence = "From 8 Nov 2020 to 12 Nov 2020 the total went from 10 to 12,243.";
    assertEquals(sentence, chart.one("//figcaption").getTextContent());
    // The sentence is there once; axis labels and marks are in no sentence.
    assertEquals(1, chart.all("//*[text()='" + sentence + "']").size());
    assertEquals(2, chart.all("//svg[@role='img']/*").size());
    assertEquals(0, chart.all("//svg//text[not(ancestor::g[@aria-hidden='true'])]").size());
  }

  @Test
  @DisplayName("R3: the days are those of the time zone")
  void zone() {
    List<Point> night = List.of(point(8, 10), point(200, 20));
    assertTrue(
        draw("en", night, List.of()).one("//figcaption").getTextContent().contains("9 Nov 2020"));
  }

  @Test
  @DisplayName("events are numbered in the drawing, and listed as text below it")
  void marks() {
    Charted chart = draw("en", POINTS, MARKS);
    assertEquals(List.of("1"), chart.texts("//ol/li/span"));
    assertEquals(List.of("Protest <London> & \"more\"", "احتجاج"), chart.texts("//bdi"));
    assertEquals(
        List.of("9 Nov 2020", "10 Nov 2020"), chart.texts("//time"), "the days of their places");
    assertEquals("chart-mark action", chart.one("//*[circle/@r='9']").getAttribute("class"));
  }

  @Test
  @DisplayName(
      "R6: in a right-to-left language the line starts at the right, and its numbers are there")
  void rightToLeft() {
    Charted leftToRight = draw("en", POINTS, List.of());
    Charted rightToLeft = draw("ar", POINTS, List.of());
    assertTrue(curve(leftToRight).startsWith("M0 "));
    assertTrue(curve(rightToLeft).startsWith("M1000 "));
    assertEquals("98.00%", leftToRight.one("//circle").getAttribute("cx"));
    assertEquals("2.00%", rightToLeft.one("//circle").getAttribute("cx"));
    assertEquals(3, rightToLeft.all("//text[@x='100.00%']").size());
    assertEquals("rtl", rightToLeft.one("//figure").getAttribute("dir"));
  }

  @Test
  @DisplayName("R5: without points there is a sentence and no drawing, even if there are events")
  void empty() {
    Charted chart = draw("en", List.of(), MARKS);
    assertEquals("Nothing to show over time yet.", chart.one("//figcaption").getTextContent());
    assertEquals(0, chart.all("//svg").size());
  }

  @Test
  @DisplayName("a single point is drawn as a dot with its sentence")
  void onePoint() {
    Charted chart = draw("en", List.of(point(0, 7)), List.of());
    assertEquals("On 8 Nov 2020 the total was 7.", chart.one("//figcaption").getTextContent());
    assertEquals("50.00%", chart.one("//circle").getAttribute("cx"));
  }

  @Test
  @DisplayName("a line of zeros and a line of billions can be drawn")
  void extremes() {
    assertTrue(curve(draw("en", List.of(point(0, 0), point(9, 0)), List.of())).endsWith("1000"));
    List<Point> many = List.of(point(0, 1), point(90, 7_900_000_000L));
    assertEquals(
        "7,900,000,000",
        draw("en", many, List.of())
            .one("//text[contains(@class, 'chart-value')]")
            .getTextContent());
  }

  @Test
  @DisplayName("thousands of points in any order become one line of at most 1001 points")
  void manyPoints() {
    List<Point> hours = IntStream.range(0, 9000).mapToObj(i -> point(8999 - i, 8999 - i)).toList();
    String curve = curve(draw("en", hours, List.of()));
    assertTrue(curve.split("L").length <= 1001);
    assertTrue(curve.startsWith("M0 "));
  }

  @Test
  @DisplayName("R2: the chart has no inline style")
  void noInlineStyle() {
    assertFalse(
        new LineChart(Charted.words("en"))
            .draw(new Figures("l", "t", POINTS, MARKS, KARACHI))
            .contains("style="));
  }

  @Test
  @DisplayName("R1: the table has one row per day, and the changes add up to the total")
  void table() {
    assertEquals(
        List.of(
            new LineTable.Row("12 Nov 2020", "12,243", "+11,843"),
            new LineTable.Row("9 Nov 2020", "400", "+390"),
            new LineTable.Row("8 Nov 2020", "10", "+10")),
        new LineTable(Charted.words("en")).rows(POINTS, KARACHI));
  }

  @Test
  @DisplayName("the table has one row per month if there are too many days")
  void monthTable() {
    List<Point> days = IntStream.range(0, 200).mapToObj(i -> point(24 * i, i)).toList();
    List<LineTable.Row> rows = new LineTable(Charted.words("de")).rows(days, KARACHI);
    assertEquals(7, rows.size());
    assertEquals("November 2020", rows.getLast().date());
    assertEquals("199", rows.getFirst().total());
  }

  @Test
  @DisplayName("a falling total has a negative change in the table")
  void falls() {
    List<Point> points = List.of(point(0, 10), point(24, 7));
    assertEquals(
        "-3", new LineTable(Charted.words("en")).rows(points, KARACHI).getFirst().change());
  }

  private static String curve(Charted chart) {
    return chart.one("//path[@class='chart-curve']").getAttribute("d");
  }

  private static Point point(int hour, long total) {
    return new Point(START.plusSeconds(hour * 3600L), total);
  }

  private static Charted draw(String language, List<Point> points, List<Mark> marks) {
    return Charted.of(
        new LineChart(Charted.words(language))
            .draw(new Figures("l", "Title", points, marks, KARACHI)));
  }
}
