package org.tadamun.web.chart.line;

import java.util.Locale;
import org.tadamun.web.chart.drawing.MarkupWriter;

/** The positions of moments and numbers in a line chart, and the lines and labels drawn there. */
final class LinePlot {

  static final int HEIGHT = 210;

  /**
   * Parts of the width: the free margin at both ends, and the distance from an end below which a
   * label is not centred.
   */
  private static final double MARGIN = 0.02;

  private static final double EDGE = 0.07;

  private final MarkupWriter markup;
  private final TimeAxis time;
  private final ValueAxis values;
  private final boolean rightToLeft;
  private final int top;

  LinePlot(MarkupWriter markup, TimeAxis time, ValueAxis values, boolean rightToLeft, int top) {
    this.markup = markup;
    this.time = time;
    this.values = values;
    this.rightToLeft = rightToLeft;
    this.top = top;
  }

  void rule(String classes, String x1, String x2, double y1, double y2) {
    markup.empty("line", "class", classes, "x1", x1, "x2", x2, "y1", y1, "y2", y2);
  }

  void label(String text, String x, double y, String anchor, String classes) {
    markup.element(
        "text", text, "class", "chart-label" + classes, "x", x, "y", y, "text-anchor", anchor);
  }

  /**
   * The text-anchor of a label at this position; in right-to-left text "start" is the right end.
   */
  static String anchor(double position) {
    return position < EDGE ? "start" : position > 1 - EDGE ? "end" : "middle";
  }

  String x(double position) {
    double along = MARGIN + position * (1 - 2 * MARGIN);
    return percent(rightToLeft ? 1 - along : along);
  }

  double y(long total) {
    return Math.rint((top + HEIGHT * (1 - values.at(total))) * 10) / 10;
  }

  /** The width of a part of the time. */
  static String width(double part) {
    return percent(part * (1 - 2 * MARGIN));
  }

  /** The left edge of the plot, whatever the direction of writing. */
  static String left() {
    return percent(MARGIN);
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part * 100);
  }

  int top() {
    return top;
  }

  int bottom() {
    return top + HEIGHT;
  }

  TimeAxis time() {
    return time;
  }

  ValueAxis values() {
    return values;
  }

  boolean rightToLeft() {
    return rightToLeft;
  }
}
