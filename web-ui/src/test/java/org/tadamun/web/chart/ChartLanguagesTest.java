package org.tadamun.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.chart.bars.BarList.Bar;
import org.tadamun.web.chart.drawing.Charted;
import org.tadamun.web.chart.line.LineChart.Mark;
import org.tadamun.web.chart.line.LineChart.Point;

/** Every chart in every shipped language; a new language is tested without a change here. */
@DisplayName("The charts in every language")
class ChartLanguagesTest {

  private static final Instant START = Instant.parse("2020-11-08T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

  private final Charts charts = new Charts();

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  @BeforeEach
  void inject() {
    charts.texts = new Texts();
    charts.countries = new Countries();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("the map has every text in the language, and its direction")
  void map(Locale language) {
    Map<String, Long> counts = Map.of("GB", 3120L, "PK", 2L, "SG", 1L, "ZZ", 11L, "other", 3L);
    for (String unit : List.of("signatures", "actions", "endorsements")) {
      check(charts.map("m", "t", counts, unit, "PK", null, language), language);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("the line chart has every text in the language, and its direction")
  void line(Locale language) {
    for (int days : List.of(1, 20, 200, 2000)) {
      Instant end = START.plusSeconds(days * 86_400L);
      List<Point> points = List.of(new Point(START, 1), new Point(end, 12_243));
      List<Mark> marks = List.of(new Mark(START, LocalDate.of(2020, 11, 8), "…", "action"));
      check(charts.line("l", "t", points, marks, ZONE, language), language);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("the bars have every text in the language, and its direction")
  void bars(Locale language) {
    check(charts.countryBars("t", Map.of("GB", 5, "PK", 3, "ZZ", 1), null, 2, language), language);
    check(charts.bars("t", "h", List.of(new Bar("…", 1, null, false)), null, language), language);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("R5: an empty chart has every text in the language")
  void empty(Locale language) {
    check(charts.map("m", "t", null, null, null, null, language), language);
    check(charts.line("l", "t", null, null, null, language), language);
    assertFalse(charts.bars("t", "h", null, null, language).contains("???"));
  }

  private static void check(String markup, Locale language) {
    assertFalse(markup.contains("???"), markup);
    assertFalse(markup.contains("style="), "inline style");
    assertEquals(
        Languages.direction(language.toLanguageTag()),
        Charted.of(markup).one("/*").getAttribute("dir"));
  }
}
