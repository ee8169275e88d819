package org.tadamun.petition.signature.boundary.rectification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;

@DisplayName("R1: Corrected words of a signer")
class RightWordsTest {

  private final SignaturePolicy policy = new SignaturePolicy(new Countries());

  private static RightWords words(String name, String country, String place, String language) {
    return new RightWords(
        name,
        null,
        country,
        place,
        place,
        language,
        ErasureRequestWay.LETTER,
        RectificationReason.CHANGED);
  }

  private Violations checked(RightWords words) {
    Violations found = words.missing();
    policy.checkPerson(found, words.signed(null));
    return found;
  }

  private Map<String, String> mistakes(RightWords words) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> checked(words).throwIfAny());
    Map<String, String> mistakes = new TreeMap<>();
    refusal
        .errors()
        .forEach(e -> mistakes.put(e.field(), e.messageKey().replace("kernel.error.", "")));
    return mistakes;
  }

  @Test
  @DisplayName("Name, country and language are needed, other words may be empty")
  void accepted() {
    checked(words("Zara", "GB", "Leeds", "ur")).throwIfAny();
    checked(words("李", "ZZ", null, "sd")).throwIfAny();
    assertEquals(
        new Signer("Zara", null, "GB", null, null, "ur", Visibility.PUBLIC),
        SignaturePolicy.signer(words(" Zara ", "GB", " ", "ur").signed(Visibility.PUBLIC)));
  }

  @Test
  @DisplayName("Corrected words are checked by the rules of signing, with every mistake at once")
  void refused() {
    assertEquals(
        Map.of("givenName", "no-letter", "country", "country"),
        mistakes(words("123", "XX", null, "ur")));
    assertEquals(
        Map.of("givenName", "required", "country", "required", "language", "required"),
        mistakes(words(" ", null, null, null)));
    assertEquals(
        Map.of("locality", "link", "organisation", "link"),
        mistakes(words("Zara", "GB", "http://example.org", "ur")));
  }

  @Test
  @DisplayName("The way of asking and the reason are required")
  void unasked() {
    assertEquals(
        Map.of("asked", "required", "reason", "required"),
        mistakes(new RightWords("Zara", null, "GB", null, null, "ur", null, null)));
  }
}
