package org.tadamun.web.publicsite.link.consent;

import java.time.Instant;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
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

  /** Begins the name of a field that says that the tick was shown. */
  public static final String ASKED = "consentAsked.";

  private static final String GIVEN = "consent.";
  private static final int PARTS_MOST = 3;

  static String key(ConsentAnswer answer) {
    String key = answer.purpose() + '.' + answer.organisation();
    return answer.country() == null ? key : key + '.' + answer.country();
  }

  /** What it means that the tick of this key is gone. */
  public static ConsentGiven no(String key) {
    String[] parts = key.split("\\.", PARTS_MOST);
    return new ConsentGiven(
        parts.length > 1 ? parts[1] : null, parts[0], false, parts.length > 2 ? parts[2] : null);
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
