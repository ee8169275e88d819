package org.tadamun.web.publicsite.link.consent;

import java.time.Instant;
import org.tadamun.web.publicsite.form.ConsentTicks;
import org.tadamun.web.publicsite.frame.PageText;

/**
 * A consent of a signer, with its tick.
 *
 * @param key purpose and organisation, and the country if it is about one
 * @param words as the signer was shown them, in the language of signing
 * @param ticked false if the signer has just removed the tick and that could not be stored
 */
public record ConsentLine(
    String key, PageText organisation, String words, Instant givenAt, boolean ticked) {

  public String asked() {
    return ConsentTicks.asked(key);
  }

  public String given() {
    return ConsentTicks.given(key);
  }

  /** The beginning of the ids of its elements on the page. */
  public String id() {
    return "consent-" + key.replace('.', '-');
  }
}
