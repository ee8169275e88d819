package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * One line of text, in drawing order.
 *
 * @param fromRight whether it begins at the right
 */
public record Line(List<Run> runs, TextStyle face, boolean fromRight) {

  /** Arabic letters reach higher and lower than Latin ones. */
  private static final float ARABIC_HEIGHT = 1.75f;

  private static final float LATIN_HEIGHT = 1.4f;
  private static final float PART_ABOVE = 0.7f;

  public float width() {
    float width = 0;
    for (Run run : runs) {
      width += run.width();
    }
    return Run.points(width, face.size());
  }

  public float height() {
    return face.size() * (isArabic() ? ARABIC_HEIGHT : LATIN_HEIGHT);
  }

  /** From the upper edge to the baseline. */
  public float above() {
    return height() * PART_ABOVE;
  }

  public void draw(PDPageContentStream page, float x, float y) throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    for (Run run : runs) {
      run.draw(page, face.size());
    }
    page.endText();
  }

  private boolean isArabic() {
    return runs.stream().anyMatch(run -> run.text().codePoints().anyMatch(Fonts::isArabic));
  }
}
