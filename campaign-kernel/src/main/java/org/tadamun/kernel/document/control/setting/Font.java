package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of one document. Widths are in thousandths of the font size. */
public record Font(PDType0Font embedded, TrueTypeFont file, CmapLookup letters) {

  private static final float UNITS = 1000;

  static Font load(PDDocument document, TrueTypeFont file) throws IOException {
    // Letters are joined before they come here; a second joining would break them.
    file.setEnableGsub(false);
    return new Font(PDType0Font.load(document, file, true), file, file.getUnicodeCmapLookup());
  }

  boolean has(int letter) {
    return letters.getGlyphId(letter) != 0;
  }

  float width(int letter) {
    try {
      return file.getAdvanceWidth(letters.getGlyphId(letter)) * scale();
    } catch (IOException unreadable) {
      throw DocumentFailure.because(unreadable);
    }
  }

  /** The middle of what is drawn, from the pen's position. */
  float middle(int letter) {
    try {
      GlyphData drawn = file.getGlyph().getGlyph(letters.getGlyphId(letter));
      return drawn == null
          ? 0
          : (drawn.getBoundingBox().getLowerLeftX() + drawn.getBoundingBox().getUpperRightX())
              / 2
              * scale();
    } catch (IOException unreadable) {
      throw DocumentFailure.because(unreadable);
    }
  }

  private float scale() throws IOException {
    return UNITS / file.getUnitsPerEm();
  }
}
