package org.tadamun.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 contrast of the colours in the style sheet, light (1) and dark (2). */
class ChartColoursTest {

  private static final Pattern PAIR =
      Pattern.compile("--chart-([a-z0-9]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
  private static final Pattern PLAIN = Pattern.compile("--chart-([a-z0-9]+): (#[0-9a-f]{6});");

  private static String css;
  private static final Map<String, MatchResult> COLOURS = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    css = Files.readString(Path.of("src/main/webapp/resources/chart/chart.css"));
    PAIR.matcher(css).results().forEach(colour -> COLOURS.put(colour.group(1), colour));
  }

  @Test
  @DisplayName("a browser without light-dark() gets the light colours")
  void fallback() {
    var plain = PLAIN.matcher(css).results().toList();
    assertEquals(COLOURS.size(), plain.size());
    plain.forEach(c -> assertEquals(COLOURS.get(c.group(1)).group(2), c.group(2), c.group(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @DisplayName("text stands 4.5:1 off the surface")
  void text(int scheme) {
    assertContrast(4.5, "ink", "surface", scheme);
    assertContrast(4.5, "muted", "surface", scheme);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @DisplayName("the border of a country stands 3:1 off the sea and off a country without a number")
  void borders(int scheme) {
    assertContrast(3, "edge", "surface", scheme);
    assertContrast(3, "edge", "0", scheme);
    assertContrast(3, "target", "surface", scheme);
    assertContrast(3, "line", "surface", scheme);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @DisplayName("each level stands further off the surface than the one before")
  void sequential(int scheme) {
    for (int level = 1; level <= 5; level++) {
      double before = contrast("" + (level - 1), "surface", scheme);
      assertTrue(contrast("" + level, "surface", scheme) / before >= 1.15, "level " + level);
    }
  }

  private static void assertContrast(double least, String one, String other, int scheme) {
    double contrast = contrast(one, other, scheme);
    assertTrue(contrast >= least, () -> one + " on " + other + ": " + contrast);
  }

  private static double contrast(String one, String other, int scheme) {
    double a = luminance(COLOURS.get(one).group(scheme + 1));
    double b = luminance(COLOURS.get(other).group(scheme + 1));
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
