package org.tadamun.web.console.staff;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as the dark squares of a QR code, to be drawn by the page itself: its policy lets nothing
 * in from outside, and nobody else should see it.
 */
public record QrPicture(QrCode code) {

  /** The quiet zone that ISO/IEC 18004 asks for, in squares. */
  private static final int QUIET = 4;

  static QrPicture of(String text) {
    return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
  }

  /** How many squares it is wide and high. */
  public int size() {
    return code.size + 2 * QUIET;
  }

  /** As the path of an SVG: each square one unit. */
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
