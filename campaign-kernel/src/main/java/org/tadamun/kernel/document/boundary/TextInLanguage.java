package org.tadamun.kernel.document.boundary;

import org.tadamun.kernel.text.boundary.Languages;

/**
 * Words in one language.
 *
 * @param language BCP 47, or null where it is not known, as of a name: its letters tell where it
 *     begins
 */
public record TextInLanguage(String text, String language) {

  /** {@code rtl}, {@code ltr} or {@code auto}. */
  public String direction() {
    return language == null ? "auto" : Languages.direction(language);
  }
}
