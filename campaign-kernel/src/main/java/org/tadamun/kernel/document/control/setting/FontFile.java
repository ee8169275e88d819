package org.tadamun.kernel.document.control.setting;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that the program includes, as a server may have none. Reading one takes a quarter of
 * the time of a short document, so one of each is kept for the next document. Two documents never
 * use the same one at once: PDFBox reads the letters and tables of a font under two different locks
 * from one position.
 *
 * <p>PDFBox closes a font once its document is written. That does no harm here, since the array
 * from which it is read is not closed (3.0.8); a version that closes it would break the second
 * document.
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

  /** Takes a font, for the caller alone until it is given back. */
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
