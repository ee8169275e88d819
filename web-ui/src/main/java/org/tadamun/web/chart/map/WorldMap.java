package org.tadamun.web.chart.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.web.chart.drawing.MarkupWriter;
import org.tadamun.web.chart.drawing.Words;

/**
 * A map of the world, coloured by number. For a screen reader it is one image with one sentence;
 * the table beside it has the same figures, and links for the keyboard.
 */
public final class WorldMap {

  private static final int DOT = 8;
  private static final int TARGET_DOT = 14;

  private final Atlas atlas;
  private final Words words;

  public WorldMap(Atlas atlas, Words words) {
    this.atlas = atlas;
    this.words = words;
  }

  public String draw(MapFigures figures) {
    Map<String, Long> counts = figures.positive();
    Map<String, Long> placed = new TreeMap<>(counts);
    placed.keySet().removeIf(code -> !atlas.has(code));
    MapLevels levels = MapLevels.of(placed.values());
    String summary = summary(figures.unit(), counts, placed);

    MarkupWriter markup = new MarkupWriter();
    markup.open("figure", "class", "chart chart-map", "dir", words.direction());
    markup.element("figcaption", summary, "class", "chart-summary");
    world(markup, figures, placed, levels);
    new MapLegend(levels, atlas.has(figures.target()) ? figures.target() : null)
        .write(markup, words);
    long elsewhere = sum(counts) - sum(placed);
    if (elsewhere > 0) {
      String note = words.of("map.elsewhere", words.amount(figures.unit(), elsewhere));
      markup.element("p", note, "class", "chart-note");
    }
    return markup.close().toString();
  }

  private String summary(String unit, Map<String, Long> counts, Map<String, Long> placed) {
    if (counts.isEmpty()) {
      return words.of("map.empty");
    }
    // Of equal numbers the first by code, so that the sentence is the same with every call.
    String first =
        placed.keySet().stream()
            .max(
                Comparator.<String>comparingLong(placed::get)
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(Words.OTHER);
    return words.of(
        "map.summary",
        words.amount(unit, sum(counts)),
        placed.size(),
        words.country(first),
        words.number(placed.getOrDefault(first, 0L)));
  }

  private void world(
      MarkupWriter markup, MapFigures figures, Map<String, Long> counts, MapLevels levels) {
    markup.openSvg(
        figures.id(),
        figures.title(),
        "class",
        "chart-world",
        "viewBox",
        "0 0 " + atlas.width() + " " + atlas.height(),
        "fill-rule",
        "evenodd");
    for (String code : order(figures.target())) {
      long count = counts.getOrDefault(code, 0L);
      if (count > 0 || atlas.shapes().containsKey(code) || code.equals(figures.target())) {
        country(markup, figures, code, count, levels.colour(count));
      }
    }
    markup.close().close();
  }

  /** Shapes, then dots, then the target: what is drawn later is on top. */
  private List<String> order(String target) {
    List<String> order = new ArrayList<>(atlas.shapes().keySet());
    order.addAll(atlas.dots().keySet());
    if (order.remove(target)) {
      order.add(target);
    }
    return order;
  }

  private void country(
      MarkupWriter markup, MapFigures figures, String code, long count, int colour) {
    boolean target = code.equals(figures.target());
    String link = figures.links().get(code);
    if (link != null) {
      // The table has the same links, so the tab key does not stop here fifty times.
      markup.open("a", "href", link, "tabindex", -1);
    }
    if (target) {
      shape(markup, code, "target-halo", target).close();
    }
    shape(markup, code, "lvl-" + colour + (target ? " target" : ""), target);
    markup.element(
        "title", words.of("map.country", words.country(code), words.amount(figures.unit(), count)));
    markup.close();
    if (link != null) {
      markup.close();
    }
  }

  private MarkupWriter shape(MarkupWriter markup, String code, String classes, boolean target) {
    String path = atlas.shapes().get(code);
    if (path != null) {
      return markup.open("path", "class", classes, "data-country", code, "d", path);
    }
    String[] at = atlas.dots().get(code).split(" ");
    int radius = target ? TARGET_DOT : DOT;
    return markup.open(
        "circle", "class", classes, "data-country", code, "cx", at[0], "cy", at[1], "r", radius);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
