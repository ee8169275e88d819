package org.tadamun.kernel.document.boundary;

import org.tadamun.kernel.text.boundary.Languages;

/**
 * A text in one language.
 *
 * @param language BCP 47; null if unknown, as for a name: then its letters decide its direction
 */
public record TextInLanguage(String text, String language) {

  /** {@code rtl}, {@code ltr} or {@code auto}. */
  public String direction() {
    return language == null ? "auto" : Languages.direction(language);
  }
}
