package org.tadamun.web.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.chart.bars.BarList;
import org.tadamun.web.chart.bars.BarList.Bar;
import org.tadamun.web.chart.drawing.Words;
import org.tadamun.web.chart.line.LineChart;
import org.tadamun.web.chart.line.LineTable;
import org.tadamun.web.chart.map.Atlas;
import org.tadamun.web.chart.map.MapFigures;
import org.tadamun.web.chart.map.WorldMap;

/**
 * What the tags of {@code tadamun.chart} use to draw. An attribute that a page leaves out is null
 * here and means: no links, no marks, no figures.
 */
@Named
@ApplicationScoped
public class Charts {

  /** A row of the table beside a map. */
  public record CountryRow(String code, String name, String count, String share, String link) {}

  private static final int MOST_BARS = 12;

  private final Atlas atlas = Atlas.load();

  @Inject Texts texts;
  @Inject Countries countries;

  public String map(
      String id,
      String title,
      Map<String, ? extends Number> counts,
      String unit,
      String target,
      Map<String, String> links,
      Locale locale) {
    return new WorldMap(atlas, words(locale))
        .draw(
            new MapFigures(
                id,
                title,
                longs(counts),
                orSignatures(unit),
                target,
                links == null ? Map.of() : links));
  }

  /** The rows by falling count; unknown and merged countries at the end, whatever their count. */
  public List<CountryRow> countryRows(
      Map<String, ? extends Number> counts, Map<String, String> links, Locale locale) {
    Words words = words(locale);
    Map<String, Long> numbers = longs(counts);
    long sum = numbers.values().stream().mapToLong(Long::longValue).sum();
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> entry) -> !atlas.has(entry.getKey()))
                .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed())
                .thenComparing(entry -> words.country(entry.getKey())))
        .map(
            entry ->
                new CountryRow(
                    entry.getKey(),
                    words.country(entry.getKey()),
                    words.number(entry.getValue()),
                    words.share(entry.getValue(), sum),
                    links == null ? null : links.get(entry.getKey())))
        .toList();
  }

  public String line(
      String id,
      String title,
      List<LineChart.Point> points,
      List<LineChart.Mark> marks,
      ZoneId zone,
      Locale locale) {
    return new LineChart(words(locale))
        .draw(new LineChart.Figures(id, title, orNone(points), orNone(marks), orUtc(zone)));
  }

  public List<LineTable.Row> lineRows(List<LineChart.Point> points, ZoneId zone, Locale locale) {
    return new LineTable(words(locale)).rows(orNone(points), orUtc(zone));
  }

  /** The zone's name, for the note below a table of days. */
  public String zoneName(ZoneId zone, Locale locale) {
    return orUtc(zone).getDisplayName(TextStyle.FULL, locale);
  }

  /** Bars by country, for things that may belong to no country, such as an international union. */
  public String countryBars(
      String title,
      Map<String, ? extends Number> counts,
      Map<String, String> links,
      Integer most,
      Locale locale) {
    Words words = words(locale);
    List<Bar> bars =
        longs(counts).entrySet().stream()
            .map(
                entry ->
                    new Bar(
                        words.countryOrNone(entry.getKey()),
                        entry.getValue(),
                        links == null ? null : links.get(entry.getKey()),
                        !atlas.has(entry.getKey())))
            .toList();
    return bars(title, words.of("table.country"), bars, most, locale);
  }

  /** Bars with any labels. */
  public String bars(String title, String heading, List<Bar> bars, Integer most, Locale locale) {
    return new BarList(words(locale))
        .draw(new BarList.Figures(title, heading, orNone(bars), most == null ? MOST_BARS : most));
  }

  public String text(String key, Locale locale, Object... arguments) {
    return words(locale).of(key, arguments);
  }

  private Words words(Locale locale) {
    return new Words(texts, countries, locale);
  }

  private static String orSignatures(String unit) {
    return unit == null || unit.isEmpty() ? "signatures" : unit;
  }

  private static ZoneId orUtc(ZoneId zone) {
    return zone == null ? ZoneId.of("UTC") : zone;
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  /** Accepts any kind of number, as expressions in pages give. */
  private static Map<String, Long> longs(Map<String, ? extends Number> counts) {
    return counts == null
        ? Map.of()
        : counts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().longValue()));
  }
}
