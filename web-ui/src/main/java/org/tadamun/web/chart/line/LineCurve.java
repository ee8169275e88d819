package org.tadamun.web.chart.line;

import java.util.List;
import org.tadamun.web.chart.drawing.MarkupWriter;
import org.tadamun.web.chart.line.LineChart.Point;

/** The line with the area below it, and the covers over times that are drawn shorter. */
final class LineCurve {

  private final MarkupWriter markup;
  private final LinePlot plot;
  private final List<Point> points;

  LineCurve(MarkupWriter markup, LinePlot plot, List<Point> points) {
    this.markup = markup;
    this.plot = plot;
    this.points = points;
  }

  void draw() {
    line();
    gaps();
  }

  private void line() {
    List<int[]> grid = LinePath.grid(points, plot.time(), plot.values(), plot.rightToLeft());
    markup.open(
        "svg",
        "x",
        LinePlot.left(),
        "y",
        plot.top(),
        "width",
        LinePlot.width(1),
        "height",
        LinePlot.HEIGHT,
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

  /** Covers each quiet time, so that only the line goes on behind it, at the same height. */
  private void gaps() {
    for (QuietTimes.Gap gap : plot.time().quiet().gaps()) {
      double begin = plot.time().at(gap.from());
      double end = plot.time().at(gap.to());
      markup.empty(
          "rect",
          "class",
          "chart-gap",
          "x",
          plot.x(plot.rightToLeft() ? end : begin),
          "y",
          plot.top(),
          "width",
          LinePlot.width(end - begin),
          "height",
          LinePlot.HEIGHT);
      // Above the base line, because the date below it, at the end of the gap, is wider than the
      // gap.
      plot.label("⋯", plot.x((begin + end) / 2), plot.bottom() - 6, "middle", "");
    }
  }
}
