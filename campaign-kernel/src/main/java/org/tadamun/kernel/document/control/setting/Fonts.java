package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of one document, each read once it is needed: a server may have none of its own. Only
 * the letters that were used end up in the file.
 */
public final class Fonts implements AutoCloseable {

  /** What is shown for a letter that none of them has. */
  static final int MISSING = '\uFFFD';

  private static final Set<UnicodeScript> AS_WRITTEN =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private static final String FOLDER = "/document/fonts/";
  private static final String LATIN = "NotoSans";
  private static final String ARABIC = "NotoNaskhArabic";
  private static final String REGULAR = "-Regular";

  /** Of no document: which letters they have, read once it is first asked. */
  private static final class Known {
    static final BitSet LETTERS = letters(LATIN + REGULAR, ARABIC + REGULAR);

    private static BitSet letters(String... names) {
      BitSet letters = new BitSet();
      for (String name : names) {
        try (TrueTypeFont font = parse(name)) {
          CmapLookup glyphs = font.getUnicodeCmapLookup();
          for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (glyphs.getGlyphId(letter) != 0) {
              letters.set(letter);
            }
          }
        } catch (IOException unreadable) {
          throw Failed.because(unreadable);
        }
      }
      return letters;
    }
  }

  private final PDDocument document;
  private final Map<String, Font> loaded = new HashMap<>();
  private final List<TrueTypeFont> open = new ArrayList<>();

  public Fonts(PDDocument document) {
    this.document = document;
  }

  /** The font that has this letter; where none has, the one that has the sign for it. */
  Font of(int letter, boolean bold) {
    String weight = bold ? "-Bold" : REGULAR;
    Font latin = font(LATIN + weight);
    if (!isArabic(letter) && latin.has(letter)) {
      return latin;
    }
    Font arabic = font(ARABIC + weight);
    return arabic.has(letter) ? arabic : latin;
  }

  /** Whether one of them has it, so that no sign stands for it. */
  static boolean isKnown(int letter) {
    return Known.LETTERS.get(letter);
  }

  public static boolean isArabic(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.ARABIC
        || letter >= 0x600 && letter <= 0x6FF
        || letter >= 0xFB50 && letter <= 0xFDFF
        || letter >= 0xFE70 && letter < 0xFEFF;
  }

  /** Not what is joined or has no font: who hears or copies it needs the letter itself. */
  public static boolean isDrawnAsWritten(int letter) {
    return !isArabic(letter) && AS_WRITTEN.contains(UnicodeScript.of(letter));
  }

  private Font font(String name) {
    return loaded.computeIfAbsent(name, this::load);
  }

  private Font load(String name) {
    try {
      TrueTypeFont font = parse(name);
      open.add(font);
      return Font.load(document, font);
    } catch (IOException unreadable) {
      throw Failed.because(unreadable);
    }
  }

  private static TrueTypeFont parse(String name) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
  }

  /** Not before the document is written: only then its letters are cut out of them. */
  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : open) {
      font.close();
    }
  }
}
