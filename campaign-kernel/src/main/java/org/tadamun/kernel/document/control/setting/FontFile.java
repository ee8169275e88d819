package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that the program brings, since a server may have none of its own. To read them takes a
 * quarter of the time of a short document, so one of each waits for the next. Two documents never
 * have the same one at once: PDFBox reads letters and tables of a font under two locks, and from
 * one place.
 *
 * <p>PDFBox closes a font once its document is written. That takes nothing from these, since what
 * they are read from, an array, is not closed by it (3.0.8); a version in which it is would break
 * the second document.
 */
enum FontFile {
  LATIN("NotoSans-Regular"),
  LATIN_BOLD("NotoSans-Bold"),
  ARABIC("NotoNaskhArabic-Regular"),
  ARABIC_BOLD("NotoNaskhArabic-Bold");

  private static final String FOLDER = "/document/fonts/";

  private final String name;
  private final AtomicReference<TrueTypeFont> idle = new AtomicReference<>();

  FontFile(String name) {
    this.name = name;
  }

  /** The caller's alone, until it is given back. */
  TrueTypeFont take() throws IOException {
    TrueTypeFont waiting = idle.getAndSet(null);
    return waiting == null ? read() : waiting;
  }

  void giveBack(TrueTypeFont font) {
    idle.set(font);
  }

  private TrueTypeFont read() throws IOException {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + name + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
  }
}
