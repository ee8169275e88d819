package org.tadamun.kernel.document.boundary;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.tadamun.kernel.document.control.HtmlDocument;
import org.tadamun.kernel.document.control.pdf.PdfDocument;
import org.tadamun.kernel.document.control.setting.TextSetter;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * A document to be handed over.
 *
 * @param languages one, or two side by side; the first is the document's language
 * @param moment when it was made, as its file says too
 * @param pageOf makes the footer from a page's number and the number of pages
 */
public record Document(
    String title,
    List<String> languages,
    Instant moment,
    BiFunction<Integer, Integer, Phrase> pageOf,
    List<Block> blocks) {

  public String language() {
    return languages.getFirst();
  }

  public boolean isRightToLeft() {
    return Languages.direction(language()).equals("rtl");
  }

  /**
   * Whether the PDF's fonts have each letter of this text. Others are replaced by a sign, of which
   * readers must be told.
   */
  public static boolean isPrinted(String text) {
    return TextSetter.isWhole(text);
  }

  /** One HTML file without external parts or scripts. */
  public byte[] html() {
    return new HtmlDocument(this).bytes();
  }

  /** A tagged PDF with its fonts embedded. */
  public byte[] pdf() {
    return new PdfDocument(this).bytes();
  }
}
