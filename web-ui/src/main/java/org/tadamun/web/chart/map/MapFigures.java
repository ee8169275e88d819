package org.tadamun.web.chart.map;

import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a map.
 *
 * @param id unique on the page
 * @param counts by country code; {@code ZZ} and {@code other} have no place on a map
 * @param unit what is counted: {@code signatures}, {@code actions}, {@code endorsements}
 * @param target the country concerned, or null
 * @param links the addresses behind countries, by code
 */
public record MapFigures(
    String id,
    String title,
    Map<String, Long> counts,
    String unit,
    String target,
    Map<String, String> links) {

  /** Only the positive numbers, sorted by code. */
  Map<String, Long> positive() {
    Map<String, Long> positive = new TreeMap<>(counts);
    positive.values().removeIf(count -> count <= 0);
    return positive;
  }
}
