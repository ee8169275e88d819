package org.tadamun.web.publicsite.form;

import java.util.List;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;

/**
 * The form fields that say which ticks of a signer's consents were shown, and which came back. The
 * key of a tick is purpose and organisation, and the country if the consent is about one.
 */
public final class ConsentTicks {

  /** The beginning of the name of a field that says that the tick was shown. */
  private static final String ASKED = "consentAsked.";

  private static final String GIVEN = "consent.";
  private static final int PARTS_MOST = 3;

  private ConsentTicks() {}

  public static String key(ConsentAnswer answer) {
    String key = answer.purpose() + '.' + answer.organisation();
    return answer.country() == null ? key : key + '.' + answer.country();
  }

  /** The answer that takes back the consent with this key. */
  static ConsentGiven no(String key) {
    String[] parts = key.split("\\.", PARTS_MOST);
    return new ConsentGiven(
        parts.length > 1 ? parts[1] : null, parts[0], false, parts.length > 2 ? parts[2] : null);
  }

  /** The field that is sent if the tick of this key was shown. */
  public static String asked(String key) {
    return ASKED + key;
  }

  /** The field that is sent if the tick of this key is still set. */
  public static String given(String key) {
    return GIVEN + key;
  }

  /** Whether the tick was shown and then removed. */
  public static boolean isTakenOff(FormData form, String key) {
    return form.has(asked(key)) && !form.has(given(key));
  }

  /** The consents whose ticks were shown and then removed. */
  public static List<ConsentGiven> takenBack(FormData form) {
    return form.fields().keySet().stream()
        .filter(name -> name.startsWith(ASKED))
        .map(name -> name.substring(ASKED.length()))
        .filter(key -> !form.has(given(key)))
        .sorted()
        .map(ConsentTicks::no)
        .toList();
  }
}
