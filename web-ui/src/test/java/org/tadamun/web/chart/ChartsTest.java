package org.tadamun.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.chart.Charts.CountryRow;
import org.tadamun.web.chart.drawing.Charted;

@DisplayName("The charts as pages use them")
class ChartsTest {

  private final Charts charts = new Charts();

  @BeforeEach
  void inject() {
    charts.texts = new Texts();
    charts.countries = new Countries();
  }

  @Test
  @DisplayName(
      "R1: table rows are sorted by number, with unknown and merged countries last, and shares")
  void rows() {
    Map<String, Number> counts = Map.of("PK", 50, "GB", 100L, "other", 20, "ZZ", 30, "FR", 0);
    assertEquals(
        List.of(
            new CountryRow("GB", "United Kingdom", "100", "50.0%", "/gb"),
            new CountryRow("PK", "Pakistan", "50", "25.0%", null),
            new CountryRow("ZZ", "Unknown country", "30", "15.0%", null),
            new CountryRow("other", "Other countries", "20", "10.0%", null)),
        charts.countryRows(counts, Map.of("GB", "/gb"), Locale.ENGLISH));
  }

  @Test
  @DisplayName("R5: a missing argument gives an empty chart or table, not an error")
  void nothing() {
    Locale locale = Locale.ENGLISH;
    assertTrue(charts.map("m", "t", null, "", "", null, locale).contains("No figures by country"));
    assertTrue(charts.line("l", "t", null, null, null, locale).contains("Nothing to show"));
    assertTrue(charts.bars("t", "h", null, null, locale).contains("No figures yet"));
    assertTrue(charts.countryBars("t", null, null, null, locale).contains("No figures yet"));
    assertEquals(List.of(), charts.countryRows(null, null, locale));
    assertEquals(List.of(), charts.lineRows(null, null, locale));
  }

  @Test
  @DisplayName("bars by country put the unknown country last, under the name \"no single country\"")
  void countryBars() {
    Charted bars =
        Charted.of(
            charts.countryBars(
                "t", Map.of("ZZ", 30, "GB", 10, "PK", 20), null, null, Locale.GERMAN));
    assertEquals(
        List.of("Pakistan", "Vereinigtes Königreich", "Kein einzelnes Land"),
        bars.texts("//tbody//th"));
  }

  @Test
  @DisplayName("R3: the name of the time zone is in the reader's language")
  void zone() {
    assertEquals("Pakistan Time", charts.zoneName(java.time.ZoneId.of("Asia/Karachi"), Locale.UK));
    assertEquals("Coordinated Universal Time", charts.zoneName(null, Locale.ENGLISH));
  }
}
