package org.tadamun.kernel.document.control.pdf;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tadamun.kernel.document.control.setting.Line;

/** Columns side by side, whose lines have common baselines. */
record Columns(List<PageColumn> slots) {

  /** The height of all lines of the longest column, each as high as the highest line. */
  float height() {
    return most() * (above() + below());
  }

  /**
   * Draws the columns; a page may break between lines.
   *
   * @param again the name that is repeated beside the lines on each further page, unless the first
   *     name itself continues there
   */
  void put(Paper sheet, PageColumn again) {
    float above = above();
    float height = above + below();
    int named = again.lines().size();
    int most = most();
    int together = 0;
    int turned = Integer.MAX_VALUE;
    for (int i = 0; i < most; i++) {
      if (i == together) {
        together = together(i);
        if (!sheet.fits((together - i) * height)) {
          sheet.turn();
          turned = i == 0 || i < named ? Integer.MAX_VALUE : i;
          most = i < turned ? most : Math.max(most, i + named);
        }
      }
      for (PageColumn column : slots) {
        sheet.draw(column, i, above);
      }
      if (i >= turned) {
        sheet.draw(again, i - turned, above);
      }
      sheet.space(height);
    }
  }

  /**
   * The line before which a page may break next: never after the first line or before the last one
   * of a column.
   */
  private int together(int from) {
    int to = from + 1;
    while (to < most() && (to == 1 || isLast(to))) {
      to++;
    }
    return to;
  }

  private boolean isLast(int line) {
    return slots.stream().anyMatch(column -> column.lines().size() == line + 1);
  }

  private int most() {
    return slots.stream().mapToInt(column -> column.lines().size()).max().orElse(0);
  }

  /** From the upper edge of each line to the baseline. */
  private float above() {
    return highest(Line::above);
  }

  private float below() {
    return highest(line -> line.height() - line.above());
  }

  /** The maximum over all lines, so that all lines have one distance. */
  private float highest(ToDoubleFunction<Line> measure) {
    return (float)
        slots.stream()
            .flatMap(column -> column.lines().stream())
            .mapToDouble(placed -> measure.applyAsDouble(placed.line()))
            .max()
            .orElse(0);
  }
}
