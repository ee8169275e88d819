package org.tadamun.web.console.staff;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as the dark squares of a QR code. The page draws them itself: its security policy allows
 * no foreign image, and nobody else should see the text.
 */
public record QrPicture(QrCode code) {

  /** The width in squares of the empty margin that ISO/IEC 18004 demands. */
  private static final int QUIET = 4;

  static QrPicture of(String text) {
    return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
  }

  /** The width and height in squares, margins included. */
  public int size() {
    return code.size + 2 * QUIET;
  }

  /** The squares as the path of an SVG; one square is one unit. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
