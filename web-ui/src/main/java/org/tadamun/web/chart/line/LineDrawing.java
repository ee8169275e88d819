package org.tadamun.web.chart.line;

import java.util.List;
import java.util.Locale;
import org.tadamun.web.chart.drawing.Markup;
import org.tadamun.web.chart.drawing.Words;
import org.tadamun.web.chart.line.LineChart.Figures;
import org.tadamun.web.chart.line.LineChart.Mark;
import org.tadamun.web.chart.line.LineChart.Point;

/**
 * The SVG of a line chart. It is as wide as its place: across it measures in percent, downwards and
 * in letters in pixels, so that a phone shows the same letters as a desk, and paper too.
 */
final class LineDrawing {

  private static final int PLOT = 210;
  private static final int FOOT = 40;
  private static final int HEAD = 24;
  private static final int BADGE_ROW = 22;
  private static final int BADGE = 9;

  /** Free at both ends, and how near to an end a text must not be centred; parts of the width. */
  private static final double MARGIN = 0.02;

  private static final double EDGE = 0.07;

  private final Words words;
  private final Figures figures;
  private final MarkBand band;
  private final Markup markup;
  private final TimeAxis time;
  private final ValueAxis values;
  private final int top;

  LineDrawing(Words words, Figures figures, MarkBand band, Markup markup) {
    this.words = words;
    this.figures = figures;
    this.band = band;
    this.markup = markup;
    this.time = figures.axis();
    this.values = ValueAxis.upTo(figures.points().stream().mapToLong(Point::total).max().orElse(0));
    this.top = band.rows() * BADGE_ROW + HEAD;
  }

  void draw(String summary) {
    markup.openSvg(
        figures.id(),
        figures.title(),
        summary,
        "role",
        "img",
        "width",
        "100%",
        "height",
        top + PLOT + FOOT,
        "overflow",
        "visible");
    valueGrid();
    timeTicks();
    line();
    gaps();
    marks();
    valueLabels();
    lastValue();
    markup.close();
  }

  private void valueGrid() {
    for (long tick : values.ticks()) {
      rule(tick == 0 ? "chart-base" : "chart-grid", "0", "100%", y(tick), y(tick));
    }
  }

  private void valueLabels() {
    for (long tick : values.ticks()) {
      if (tick > 0) {
        label(words.number(tick), percent(words.rightToLeft() ? 1 : 0), y(tick) - 5, "start", "");
      }
    }
  }

  private void timeTicks() {
    double foot = top + PLOT;
    for (TimeAxis.Tick tick : time.ticks(words.locale())) {
      double position = time.at(tick.at());
      String x = x(position);
      String minor = tick.minor() ? " chart-minor" : "";
      rule("chart-base" + minor, x, x, foot, foot + 5);
      label(tick.label(), x, foot + 20, anchor(position), minor);
      if (tick.context() != null) {
        label(tick.context(), x, foot + 35, anchor(position), " chart-context" + minor);
      }
    }
  }

  private void marks() {
    for (MarkBand.Place place : band.places()) {
      String x = x(place.position());
      double y = (band.rows() - place.row()) * BADGE_ROW - BADGE;
      String kind = "chart-mark " + place.marks().getFirst().kind();
      markup.open("g", "class", kind);
      markup.element("title", String.join(" · ", place.marks().stream().map(Mark::label).toList()));
      rule(null, x, x, y + BADGE, top + PLOT);
      markup.empty("circle", "cx", x, "cy", y, "r", BADGE);
      markup.element(
          "text", words.number(place.number()), "x", x, "y", y + 4, "text-anchor", "middle");
      markup.close();
    }
  }

  private void line() {
    List<int[]> grid = LinePath.grid(figures.points(), time, values, words.rightToLeft());
    markup.open(
        "svg",
        "x",
        percent(MARGIN),
        "y",
        top,
        "width",
        percent(1 - 2 * MARGIN),
        "height",
        PLOT,
        "viewBox",
        "0 0 " + LinePath.SIZE + " " + LinePath.SIZE,
        "preserveAspectRatio",
        "none",
        "overflow",
        "visible");
    markup.empty("path", "class", "chart-area", "d", LinePath.area(grid));
    markup.empty(
        "path",
        "class",
        "chart-curve",
        "vector-effect",
        "non-scaling-stroke",
        "d",
        LinePath.line(grid));
    markup.close();
  }

  /** Nothing is seen through them but that the line goes on at the same height. */
  private void gaps() {
    for (QuietTimes.Gap gap : time.quiet().gaps()) {
      double begin = time.at(gap.from());
      double end = time.at(gap.to());
      markup.empty(
          "rect",
          "class",
          "chart-gap",
          "x",
          x(words.rightToLeft() ? end : begin),
          "y",
          top,
          "width",
          percent((end - begin) * (1 - 2 * MARGIN)),
          "height",
          PLOT);
      label("⋯", x((begin + end) / 2), top + PLOT + 20, "middle", "");
    }
  }

  private void lastValue() {
    Point last = figures.points().getLast();
    double position = time.at(last.at());
    double y = y(last.total());
    markup.empty("circle", "class", "chart-last", "cx", x(position), "cy", y, "r", 4);
    String anchor = position < 0.5 ? anchor(position) : "end";
    label(words.number(last.total()), x(position), y - 10, anchor, " chart-value");
  }

  private void rule(String classes, String x1, String x2, double y1, double y2) {
    markup.empty("line", "class", classes, "x1", x1, "x2", x2, "y1", y1, "y2", y2);
  }

  private void label(String text, String x, double y, String anchor, String classes) {
    markup.element(
        "text", text, "class", "chart-label" + classes, "x", x, "y", y, "text-anchor", anchor);
  }

  /** Of a text at this place: in right-to-left text, the start is the right end. */
  private static String anchor(double position) {
    return position < EDGE ? "start" : position > 1 - EDGE ? "end" : "middle";
  }

  private String x(double position) {
    double along = MARGIN + position * (1 - 2 * MARGIN);
    return percent(words.rightToLeft() ? 1 - along : along);
  }

  private double y(long total) {
    return Math.rint((top + PLOT * (1 - values.at(total))) * 10) / 10;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part * 100);
  }
}
