package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one document. The file gets only the letters that are used. */
public final class Fonts implements AutoCloseable {

  /** Shown for a letter that no font has. */
  static final int MISSING = '\uFFFD';

  private static final Set<UnicodeScript> AS_WRITTEN =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  /** The letters of the font files, read when first needed. */
  private static final class Known {
    static final BitSet LETTERS = letters(FontFile.LATIN, FontFile.ARABIC);

    private static BitSet letters(FontFile... files) {
      BitSet letters = new BitSet();
      for (FontFile file : files) {
        try {
          TrueTypeFont font = file.take();
          CmapLookup glyphs = font.getUnicodeCmapLookup();
          for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (glyphs.getGlyphId(letter) != 0) {
              letters.set(letter);
            }
          }
          file.giveBack(font);
        } catch (IOException unreadable) {
          throw DocumentFailure.because(unreadable);
        }
      }
      return letters;
    }
  }

  private final PDDocument document;
  private final Map<FontFile, Font> loaded = new EnumMap<>(FontFile.class);

  public Fonts(PDDocument document) {
    this.document = document;
  }

  /** The font that has this letter; if none has, the one with the replacement sign. */
  Font of(int letter, boolean bold) {
    Font latin = font(bold ? FontFile.LATIN_BOLD : FontFile.LATIN);
    if (!isArabic(letter) && latin.has(letter)) {
      return latin;
    }
    Font arabic = font(bold ? FontFile.ARABIC_BOLD : FontFile.ARABIC);
    return arabic.has(letter) ? arabic : latin;
  }

  /** Whether one of the fonts has this letter. */
  static boolean isKnown(int letter) {
    return Known.LETTERS.get(letter);
  }

  public static boolean isArabic(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.ARABIC
        || letter >= 0x600 && letter <= 0x6FF
        || letter >= 0xFB50 && letter <= 0xFDFF
        || letter >= 0xFE70 && letter < 0xFEFF;
  }

  /**
   * Whether the letter is drawn as itself: not if it is joined or no font has it. For others the
   * text is stored too, for screen readers and copying.
   */
  public static boolean isDrawnAsWritten(int letter) {
    return !isArabic(letter) && AS_WRITTEN.contains(UnicodeScript.of(letter));
  }

  private Font font(FontFile file) {
    return loaded.computeIfAbsent(file, this::load);
  }

  private Font load(FontFile file) {
    try {
      return Font.load(document, file.take());
    } catch (IOException unreadable) {
      throw DocumentFailure.because(unreadable);
    }
  }

  /** Not before the document is written: only then the used letters are copied. */
  @Override
  public void close() {
    loaded.forEach((file, font) -> file.giveBack(font.file()));
    loaded.clear();
  }
}
