package org.tadamun.web.chart.map;

import org.tadamun.web.chart.drawing.MarkupWriter;
import org.tadamun.web.chart.drawing.Words;

/** The meaning of the colours: an HTML list, so that its letters do not shrink with the map. */
record MapLegend(MapLevels levels, String target) {

  void write(MarkupWriter markup, Words words) {
    markup.open("ul", "class", "chart-legend", "aria-label", words.of("map.legend"));
    swatch(markup, "lvl-0", words.number(0));
    for (int i = 0; i < levels.count(); i++) {
      String from = words.number(levels.from(i));
      String to = words.number(levels.to(i));
      swatch(
          markup,
          "lvl-" + levels.colourOfClass(i),
          from.equals(to) ? from : words.of("map.range", from, to));
    }
    if (target != null) {
      swatch(markup, "target", words.of("map.target", words.country(target)));
    }
    markup.close();
  }

  private static void swatch(MarkupWriter markup, String classes, String label) {
    markup.open("li");
    markup.open("svg", "class", "chart-swatch", "width", 18, "height", 12, "aria-hidden", "true");
    markup.empty("rect", "class", classes, "x", 1, "y", 1, "width", 16, "height", 10);
    markup.close().text(label).close();
  }
}
