package org.tadamun.web.chart.bars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tadamun.web.chart.drawing.MarkupWriter;
import org.tadamun.web.chart.drawing.Words;

/** Horizontal bars, the longest first. It is a table itself, so it needs no table beside it. */
public final class BarList {

  /**
   * One bar.
   *
   * @param link may be null
   * @param last whether it stays below all others
   */
  public record Bar(String label, long number, String link, boolean last) {}

  /**
   * @param heading what the bars are: "Country"
   * @param most how many bars at most; the others are summed in one row
   */
  public record Figures(String title, String heading, List<Bar> bars, int most) {}

  /** The least width in percent, so that a small bar can still be seen. */
  private static final double LEAST_WIDTH = 0.5;

  private final Words words;

  public BarList(Words words) {
    this.words = words;
  }

  public String draw(Figures figures) {
    MarkupWriter markup = new MarkupWriter();
    if (figures.bars().isEmpty()) {
      return markup.element("p", words.of("bars.empty"), "class", "chart chart-summary").toString();
    }
    List<Bar> bars = arrange(figures);
    long longest = bars.stream().mapToLong(Bar::number).max().orElse(0);
    markup.open("table", "class", "chart chart-bars", "dir", words.direction());
    markup.element("caption", figures.title());
    markup.open("thead").open("tr");
    markup.element("th", figures.heading(), "scope", "col");
    markup.element("th", words.of("table.count"), "scope", "col", "colspan", 2);
    markup.close().close().open("tbody");
    bars.forEach(bar -> row(markup, bar, longest));
    return markup.close().close().toString();
  }

  private void row(MarkupWriter markup, Bar bar, long longest) {
    markup.open("tr", "class", bar.last() ? "chart-rest" : null).open("th", "scope", "row");
    if (bar.link() == null) {
      markup.text(bar.label());
    } else {
      markup.element("a", bar.label(), "href", bar.link());
    }
    markup.close();
    markup.element("td", words.number(bar.number()), "class", "chart-number");
    markup.open("td", "class", "chart-bar");
    markup.open("svg", "width", "100%", "height", 12, "aria-hidden", "true");
    double width = longest <= 0 || bar.number() <= 0 ? 0 : 100.0 * bar.number() / longest;
    double shown = width == 0 ? 0 : Math.max(LEAST_WIDTH, width);
    markup.empty(
        "rect",
        "x",
        percent(words.rightToLeft() ? 100 - shown : 0),
        "width",
        percent(shown),
        "height",
        12);
    markup.close().close().close();
  }

  private List<Bar> arrange(Figures figures) {
    List<Bar> sorted = new ArrayList<>(figures.bars());
    sorted.sort(
        Comparator.comparing(Bar::last)
            .thenComparing(Comparator.comparingLong(Bar::number).reversed())
            .thenComparing(Bar::label));
    if (sorted.size() <= figures.most()) {
      return sorted;
    }
    // One row is for the rest, so that the sum of all rows is right.
    List<Bar> rest = sorted.subList(figures.most() - 1, sorted.size());
    long number = rest.stream().mapToLong(Bar::number).sum();
    Bar others = new Bar(words.of("bars.others", words.number(rest.size())), number, null, true);
    List<Bar> shown = new ArrayList<>(sorted.subList(0, figures.most() - 1));
    shown.add(others);
    return shown;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }
}
