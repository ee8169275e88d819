package org.tadamun.kernel.document.control.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.control.setting.Line;

/** A column of lines on a page; each line belongs to an element. */
final class PageColumn {

  private final float x;
  private final float width;
  private final List<Placed> lines = new ArrayList<>();

  /**
   * A line in its place.
   *
   * @param element null where it is not content, as in a repeated head
   */
  record Placed(Line line, PDStructureElement element, boolean fromRight) {}

  PageColumn(float x, float width) {
    this.x = x;
    this.width = width;
  }

  float width() {
    return width;
  }

  PageColumn add(List<Line> more, PDStructureElement element, boolean fromRight) {
    more.forEach(line -> lines.add(new Placed(line, element, fromRight)));
    return this;
  }

  List<Placed> lines() {
    return lines;
  }

  float start(Placed placed) {
    return placed.fromRight() ? x + width - placed.line().width() : x;
  }

  /** The area that its letters cover on this baseline. */
  PDRectangle area(Placed placed, float baseline) {
    Line line = placed.line();
    float below = line.height() - line.above();
    return new PDRectangle(start(placed), baseline - below, line.width(), line.height());
  }
}
