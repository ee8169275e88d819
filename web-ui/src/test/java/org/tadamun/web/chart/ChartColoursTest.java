package org.tadamun.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast (WCAG 2.2) of the colours in the style sheets, in the light and the dark scheme. */
@DisplayName("The colours of the charts")
class ChartColoursTest {

  private static final Path SHEETS = Path.of("src/main/webapp/resources");
  private static final Pattern COLOUR = Pattern.compile("--chart-([a-z0-9]+): (#[0-9a-f]{6});");

  private static final Map<String, Map<String, String>> COLOURS = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    COLOURS.put("light", colours("chart/chart.css"));
    COLOURS.put("dark", colours("console/dark.css"));
  }

  private static Map<String, String> colours(String sheet) throws IOException {
    return COLOUR
        .matcher(Files.readString(SHEETS.resolve(sheet)))
        .results()
        .collect(Collectors.toMap(colour -> colour.group(1), colour -> colour.group(2)));
  }

  @Test
  @DisplayName(
      "each light colour has a dark one, and every colour that the style sheet uses exists")
  void twins() throws IOException {
    assertEquals(COLOURS.get("light").keySet(), COLOURS.get("dark").keySet());
    String css = Files.readString(SHEETS.resolve("chart/chart.css"));
    assertFalse(css.contains(": light-dark("));
    css.lines()
        .filter(line -> line.contains("var(--chart-"))
        .forEach(line -> assertTrue(known(line), line));
  }

  private static boolean known(String line) {
    return COLOURS.get("light").keySet().stream()
        .anyMatch(name -> line.contains("var(--chart-" + name + ")"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  @DisplayName("text has a contrast of at least 4.5:1 against the surface")
  void text(String scheme) {
    assertContrast(4.5, "ink", "surface", scheme);
    assertContrast(4.5, "muted", "surface", scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  @DisplayName(
      "a border has at least 3:1 against the surface and against a country without a number")
  void borders(String scheme) {
    assertContrast(3, "edge", "surface", scheme);
    assertContrast(3, "edge", "0", scheme);
    assertContrast(3, "target", "surface", scheme);
    assertContrast(3, "line", "surface", scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  @DisplayName("each level has at least 1.15 times the contrast of the level before")
  void sequential(String scheme) {
    for (int level = 1; level <= 5; level++) {
      double before = contrast("" + (level - 1), "surface", scheme);
      assertTrue(contrast("" + level, "surface", scheme) / before >= 1.15, "level " + level);
    }
  }

  private static void assertContrast(double least, String one, String other, String scheme) {
    double contrast = contrast(one, other, scheme);
    assertTrue(contrast >= least, () -> one + " on " + other + ": " + contrast);
  }

  private static double contrast(String one, String other, String scheme) {
    double a = luminance(COLOURS.get(scheme).get(one));
    double b = luminance(COLOURS.get(scheme).get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
