package org.tadamun.web.publicsite.link.consent;

import java.time.Instant;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.web.publicsite.frame.Said;

/**
 * Something that a signer agrees to, with its tick.
 *
 * @param key purpose and organisation
 * @param words as he was shown them, in the language in which he signed
 */
public record ConsentLine(String key, Said organisation, String words, Instant givenAt) {

  /** Begins the name of a field that says that the tick was shown. */
  public static final String ASKED = "consentAsked.";

  private static final String GIVEN = "consent.";

  static String key(String purpose, String organisation) {
    return purpose + '.' + organisation;
  }

  /** What it means that the tick of this key is gone. */
  public static ConsentGiven no(String key) {
    int dot = key.indexOf('.');
    return dot < 0
        ? new ConsentGiven(null, key, false)
        : new ConsentGiven(key.substring(dot + 1), key.substring(0, dot), false);
  }

  /** The field that comes where the tick of this key is still there. */
  public static String tick(String key) {
    return GIVEN + key;
  }

  public String asked() {
    return ASKED + key;
  }

  public String given() {
    return tick(key);
  }

  /** Of its elements on the page. */
  public String id() {
    return "consent-" + key.replace('.', '-');
  }
}
