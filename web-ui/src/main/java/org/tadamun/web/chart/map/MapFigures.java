package org.tadamun.web.chart.map;

import java.util.Map;
import java.util.TreeMap;

/**
 * @param id unique on the page
 * @param counts by country code; {@code ZZ} and {@code other} have no place on a map
 * @param unit what is counted: {@code signatures}, {@code actions}, {@code endorsements}
 * @param target the country that the campaign is directed at, or null
 * @param links where a country leads to, by code
 */
public record MapFigures(
    String id,
    String title,
    Map<String, Long> counts,
    String unit,
    String target,
    Map<String, String> links) {

  /** What can be shown: positive numbers, by code. */
  Map<String, Long> positive() {
    Map<String, Long> positive = new TreeMap<>(counts);
    positive.values().removeIf(count -> count <= 0);
    return positive;
  }
}
