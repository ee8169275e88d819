package org.tadamun.kernel.document.boundary;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.tadamun.kernel.document.control.HtmlDocument;
import org.tadamun.kernel.document.control.pdf.PdfDocument;
import org.tadamun.kernel.document.control.setting.Setting;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * A document to be handed over.
 *
 * @param languages one, or two that stand beside each other; the first one is the document's
 * @param moment when it was made: its file says so too
 * @param pageOf what stands at the foot of a page, of its number and of how many there are
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
   * Whether its PDF can show each letter of this. For those that it cannot it has a sign: who reads
   * it has to be told.
   */
  public static boolean isPrinted(String text) {
    return Setting.isWhole(text);
  }

  /** A page that needs nothing else and runs nothing. */
  public byte[] html() {
    return new HtmlDocument(this).bytes();
  }

  /** Tagged, with its fonts inside. */
  public byte[] pdf() {
    return new PdfDocument(this).bytes();
  }
}
