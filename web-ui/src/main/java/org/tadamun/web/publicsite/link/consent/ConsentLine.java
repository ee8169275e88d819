package org.tadamun.web.publicsite.link.consent;

import java.time.Instant;
import org.tadamun.web.publicsite.form.ConsentTicks;
import org.tadamun.web.publicsite.frame.PageText;

/**
 * Something that a signer agrees to, with its tick.
 *
 * @param key purpose and organisation, and the country where it is about one
 * @param words as he was shown them, in the language in which he signed
 * @param ticked unless he has just taken it off, and that could not be kept
 */
public record ConsentLine(
    String key, PageText organisation, String words, Instant givenAt, boolean ticked) {

  public String asked() {
    return ConsentTicks.asked(key);
  }

  public String given() {
    return ConsentTicks.given(key);
  }

  /** Of its elements on the page. */
  public String id() {
    return "consent-" + key.replace('.', '-');
  }
}
