package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Letters of one font side by side, in drawing order.
 *
 * @param text with every mark after its letter
 */
public record Run(Font font, String text) {

  private static final float UNITS = 1000;

  /** In thousandths of the font size. */
  float width() {
    return (float)
        text.codePoints().filter(letter -> !Letters.isMark(letter)).mapToDouble(font::width).sum();
  }

  /** For a mark the pen moves back to the middle of the letter, and forward again. */
  void draw(PDPageContentStream page, float size) throws IOException {
    page.setFont(font.embedded(), size);
    List<Object> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int letter = 0;
    for (int next : text.codePoints().toArray()) {
      if (!Letters.isMark(next)) {
        letter = next;
        piece.appendCodePoint(next);
        continue;
      }
      float back = font.width(letter) - font.middle(letter) + font.middle(next);
      pieces.add(piece.toString());
      pieces.add(back);
      pieces.add(Character.toString(next));
      pieces.add(font.width(next) - back);
      piece.setLength(0);
    }
    pieces.add(piece.toString());
    page.showTextWithPositioning(pieces.toArray());
  }

  static float points(float thousandths, float size) {
    return thousandths * size / UNITS;
  }
}
