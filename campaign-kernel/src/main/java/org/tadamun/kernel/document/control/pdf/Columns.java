package org.tadamun.kernel.document.control.pdf;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tadamun.kernel.document.control.setting.Line;

/** Columns beside each other, line by line on one height. */
record Columns(List<Slot> slots) {

  /** As many lines as the longest has, each as high as the highest. */
  float height() {
    return most() * (above() + below());
  }

  /**
   * A page turns between lines.
   *
   * @param again what stands beside the lines on each further page once more, as their name, unless
   *     the name itself goes on there
   */
  void put(Paper sheet, Slot again) {
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
      for (Slot slot : slots) {
        sheet.draw(slot, i, above);
      }
      if (i >= turned) {
        sheet.draw(again, i - turned, above);
      }
      sheet.space(height);
    }
  }

  /**
   * Up to which line they stay on one page: none leaves its first line alone at the foot of a page,
   * or its last one alone at the top of the next.
   */
  private int together(int from) {
    int to = from + 1;
    while (to < most() && (to == 1 || isLast(to))) {
      to++;
    }
    return to;
  }

  private boolean isLast(int line) {
    return slots.stream().anyMatch(slot -> slot.lines().size() == line + 1);
  }

  private int most() {
    return slots.stream().mapToInt(slot -> slot.lines().size()).max().orElse(0);
  }

  /** From the upper edge of each line to where its letters stand. */
  private float above() {
    return highest(Line::above);
  }

  private float below() {
    return highest(line -> line.height() - line.above());
  }

  /** Of all: lines of one text have one distance. */
  private float highest(ToDoubleFunction<Line> measure) {
    return (float)
        slots.stream()
            .flatMap(slot -> slot.lines().stream())
            .mapToDouble(placed -> measure.applyAsDouble(placed.line()))
            .max()
            .orElse(0);
  }
}
