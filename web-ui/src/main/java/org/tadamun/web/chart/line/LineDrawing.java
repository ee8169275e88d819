package org.tadamun.web.chart.line;

import org.tadamun.web.chart.drawing.MarkupWriter;
import org.tadamun.web.chart.drawing.Words;
import org.tadamun.web.chart.line.LineChart.Figures;
import org.tadamun.web.chart.line.LineChart.Mark;
import org.tadamun.web.chart.line.LineChart.Point;

/**
 * The SVG of a line chart, as wide as its place. Horizontal measures are percentages, vertical ones
 * and letters are pixels, so that letters have the same size on a phone, on a large screen and on
 * paper.
 */
final class LineDrawing {

  private static final int FOOT = 40;
  private static final int HEAD = 24;
  private static final int BADGE_ROW = 22;
  private static final int BADGE = 9;

  private final Words words;
  private final Figures figures;
  private final MarkBand band;
  private final MarkupWriter markup;
  private final TimeAxis time;
  private final ValueAxis values;
  private final LinePlot plot;

  LineDrawing(Words words, Figures figures, MarkBand band, MarkupWriter markup) {
    this.words = words;
    this.figures = figures;
    this.band = band;
    this.markup = markup;
    this.time = figures.axis();
    this.values = ValueAxis.upTo(figures.points().stream().mapToLong(Point::total).max().orElse(0));
    int top = band.rows() * BADGE_ROW + HEAD;
    this.plot = new LinePlot(markup, time, values, words.rightToLeft(), top);
  }

  void draw() {
    markup.openSvg(
        figures.id(),
        figures.title(),
        "width",
        "100%",
        "height",
        plot.bottom() + FOOT,
        "overflow",
        "visible");
    valueGrid();
    timeTicks();
    new LineCurve(markup, plot, figures.points()).draw();
    marks();
    valueLabels();
    lastValue();
    markup.close().close();
  }

  private void valueGrid() {
    for (long tick : values.ticks()) {
      plot.rule(tick == 0 ? "chart-base" : "chart-grid", "0", "100%", plot.y(tick), plot.y(tick));
    }
  }

  private void valueLabels() {
    String start = LinePlot.percent(words.rightToLeft() ? 1 : 0);
    for (long tick : values.ticks()) {
      if (tick > 0) {
        plot.label(words.number(tick), start, plot.y(tick) - 5, "start", "");
      }
    }
  }

  private void timeTicks() {
    double foot = plot.bottom();
    for (TimeAxis.Tick tick : time.ticks(words.locale())) {
      double position = time.at(tick.at());
      String x = plot.x(position);
      String minor = tick.minor() ? " chart-minor" : "";
      plot.rule("chart-base" + minor, x, x, foot, foot + 5);
      String anchor = LinePlot.anchor(position);
      plot.label(tick.label(), x, foot + 20, anchor, minor);
      if (tick.context() != null) {
        plot.label(tick.context(), x, foot + 35, anchor, " chart-context" + minor);
      }
    }
  }

  private void marks() {
    for (MarkBand.Place place : band.places()) {
      String x = plot.x(place.position());
      double y = (band.rows() - place.row()) * BADGE_ROW - BADGE;
      String kind = "chart-mark " + place.marks().getFirst().kind();
      markup.open("g", "class", kind);
      markup.element("title", String.join(" · ", place.marks().stream().map(Mark::label).toList()));
      plot.rule(null, x, x, y + BADGE, plot.bottom());
      markup.empty("circle", "cx", x, "cy", y, "r", BADGE);
      markup.element(
          "text", words.number(place.number()), "x", x, "y", y + 4, "text-anchor", "middle");
      markup.close();
    }
  }

  private void lastValue() {
    Point last = figures.points().getLast();
    double position = time.at(last.at());
    double y = plot.y(last.total());
    markup.empty("circle", "class", "chart-last", "cx", plot.x(position), "cy", y, "r", 4);
    String anchor = position < 0.5 ? LinePlot.anchor(position) : "end";
    plot.label(words.number(last.total()), plot.x(position), y - 10, anchor, " chart-value");
  }
}
