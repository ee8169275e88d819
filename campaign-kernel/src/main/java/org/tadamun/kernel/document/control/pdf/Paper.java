package org.tadamun.kernel.document.control.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.control.setting.DocumentFailure;

/** The pages: columns of lines are put on them from the top, and a new page follows a full one. */
final class Paper {

  /** 18 mm, in points. */
  static final float MARGIN = 51;

  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private static final float FOOT = 24;

  private final PDDocument document;
  private final Tags tags;
  private final boolean fromRight;
  private PDPageContentStream page;
  private float y;

  Paper(PDDocument document, Tags tags, boolean fromRight) {
    this.document = document;
    this.tags = tags;
    this.fromRight = fromRight;
    turn();
  }

  boolean isFromRight() {
    return fromRight;
  }

  /** A column at this distance from the margin where the document's lines begin. */
  PageColumn slot(float before, float width) {
    return new PageColumn(fromRight ? MARGIN + WIDTH - before - width : MARGIN + before, width);
  }

  boolean fits(float height) {
    return y - height >= MARGIN + FOOT;
  }

  void turn() {
    try {
      close();
      PDPage next = new PDPage(PDRectangle.A4);
      document.addPage(next);
      tags.turn(next);
      page = new PDPageContentStream(document, next);
      y = PDRectangle.A4.getHeight() - MARGIN;
    } catch (IOException unwritten) {
      throw DocumentFailure.because(unwritten);
    }
  }

  void space(float height) {
    y -= height;
  }

  /** Puts columns side by side; a page may break between lines. */
  void put(List<PageColumn> slots) {
    new Columns(slots).put(this, slot(0, 0));
  }

  /** A rule from margin to margin. */
  void rule(float thickness) {
    try {
      page.beginMarkedContent(COSName.ARTIFACT);
      page.setLineWidth(thickness);
      page.moveTo(MARGIN, y);
      page.lineTo(MARGIN + WIDTH, y);
      page.stroke();
      page.endMarkedContent();
    } catch (IOException unwritten) {
      throw DocumentFailure.because(unwritten);
    }
  }

  void close() {
    try {
      if (page != null) {
        page.close();
      }
    } catch (IOException unwritten) {
      throw DocumentFailure.because(unwritten);
    }
  }

  /**
   * Draws one line of a column, if it has that many.
   *
   * @param above from the upper edge of the line to the baseline
   */
  void draw(PageColumn slot, int number, float above) {
    if (number >= slot.lines().size() || slot.lines().get(number).line().runs().isEmpty()) {
      return;
    }
    PageColumn.Placed placed = slot.lines().get(number);
    PDStructureElement element = placed.element();
    try {
      if (element == null) {
        page.beginMarkedContent(COSName.ARTIFACT);
      } else {
        COSName type = COSName.getPDFName(element.getStructureType());
        page.beginMarkedContent(type, tags.piece(element));
      }
      placed.line().draw(page, slot.start(placed), y - above);
      page.endMarkedContent();
      tags.cover(element, slot.area(placed, y - above));
    } catch (IOException unwritten) {
      throw DocumentFailure.because(unwritten);
    }
  }
}
