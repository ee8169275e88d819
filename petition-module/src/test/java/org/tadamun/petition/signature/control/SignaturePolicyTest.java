package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.Source;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

class SignaturePolicyTest {

  private static final Map<String, String> COMPLETE =
      Map.of(
          "givenName", "Zara",
          "familyName", "Khan",
          "email", "zara@example.org",
          "country", "GB",
          "locality", "Leeds",
          "organisation", "Unite",
          "language", "ur");

  private final SignaturePolicy policy = new SignaturePolicy(new Countries());

  private static SignatureRequest request(Map<String, String> texts) {
    return request(texts, null, null);
  }

  private static SignatureRequest request(
      Map<String, String> texts, List<ConsentGiven> consents, Source source) {
    return new SignatureRequest(
        texts.get("givenName"),
        texts.get("familyName"),
        texts.get("email"),
        texts.get("country"),
        texts.get("locality"),
        texts.get("organisation"),
        texts.get("language"),
        null,
        consents,
        source,
        null);
  }

  /** A complete request with one text changed. */
  private static SignatureRequest with(String field, String text) {
    Map<String, String> texts = new HashMap<>(COMPLETE);
    texts.put(field, text);
    return request(texts);
  }

  private static SignatureRequest with(ConsentGiven... consents) {
    return request(COMPLETE, List.of(consents), null);
  }

  private Map<String, String> mistakes(SignatureRequest request) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> policy.check(request, Terms.open()));
    Map<String, String> mistakes = new TreeMap<>();
    refusal
        .errors()
        .forEach(e -> mistakes.put(e.field(), e.messageKey().replace("kernel.error.", "")));
    return mistakes;
  }

  private void accepts(SignatureRequest request) {
    assertEquals("zara@example.org", policy.check(request, Terms.open()).canonical());
  }

  @Test
  @DisplayName("A complete signature is accepted, and one with the required fields only")
  void accepted() {
    accepts(request(COMPLETE));
    accepts(
        request(
            Map.of(
                "givenName", "Zara",
                "email", "ZARA@example.org",
                "country", "ZZ",
                "language", "sd")));
    accepts(with("organisation", "Dept.IT/Support"));
    accepts(with("locality", "Abtlg.IT/Organisation"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien",
        "Ng",
        "X Æ",
        "عامر",
        "李",
        "ʻOkina",
        "D’Arcy",
        "J",
        "Nuñez-García",
        "R2D2"
      })
  @DisplayName("Names of all kinds are accepted")
  void names(String name) {
    accepts(with("givenName", name));
    accepts(with("familyName", name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123 | no-letter",
        "... | no-letter",
        "🕊 | no-letter",
        "=HYPERLINK | spreadsheet-start",
        "' +x' | spreadsheet-start",
        "<b>Zara</b> | markup",
        "see www.spam | link",
        "spam.com | link",
      })
  @DisplayName("Digits alone, formulas, markup and links are refused as a name")
  void noNames(String name, String key) {
    Map<String, String> texts = new HashMap<>(COMPLETE);
    texts.put("givenName", name);
    texts.put("familyName", null);
    assertEquals(Map.of("givenName", key), mistakes(request(texts)));
  }

  @Test
  @DisplayName("One letter in either name is enough")
  void oneLetter() {
    accepts(with("familyName", "3"));
    accepts(with("givenName", "3"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "  ")
  @DisplayName("R2: given name, address, country and language are required")
  void required(String nothing) {
    Map<String, String> none = new HashMap<>();
    COMPLETE.keySet().forEach(field -> none.put(field, nothing));
    Map<String, String> mistakes = mistakes(request(none));
    assertEquals("required", mistakes.get("givenName"));
    assertEquals("required", mistakes.get("email"));
    assertEquals("required", mistakes.get("country"));
    assertFalse(mistakes.containsKey("familyName"));
    assertFalse(mistakes.containsKey("locality"));
    assertEquals(nothing == null ? "required" : "language", mistakes.get("language"));
  }

  @ParameterizedTest
  @CsvSource({
    "email, zara, email",
    "email, 'zara@example.org, b@example.org', email",
    "country, UK, country",
    "country, gb, country",
    "country, ' GB', country",
    "language, xx, language",
    "language, en_GB, language",
    "locality, <Leeds>, markup",
    "givenName, Dept.IT/Support, link",
    "familyName, Dept.IT/Support, link",
    "locality, http://leeds, link",
    "locality, =Leeds, spreadsheet-start",
    "organisation, www.unite, link",
    "organisation, -Unite, spreadsheet-start"
  })
  @DisplayName("Each field is refused by its own rule")
  void rules(String field, String text, String key) {
    assertEquals(Map.of(field, key), mistakes(with(field, text)));
  }

  @ParameterizedTest
  @CsvSource({"givenName, 80", "familyName, 80", "locality, 100", "organisation, 150"})
  @DisplayName("Each text has a limit, in which characters beyond the basic plane count twice")
  void lengths(String field, int most) {
    accepts(with(field, "ا".repeat(most)));
    accepts(with(field, "𞤀".repeat(most / 2)));
    assertEquals(Map.of(field, "too-long"), mistakes(with(field, "𞤀".repeat(most / 2 + 1))));
    assertEquals(Map.of(field, "too-long"), mistakes(with(field, "ا".repeat(most + 1))));
  }

  @Test
  @DisplayName("Consents need an organisation of the campaign, a known purpose, and yes or no")
  void consents() {
    accepts(with());
    accepts(
        with(
            new ConsentGiven("unite", "NEWS", true),
            new ConsentGiven("ptudc", "CONTACT", false),
            new ConsentGiven("ptudc", "SHARE", true)));
    assertEquals(
        Map.of(
            "consents[0].organisation", "choice",
            "consents[1].purpose", "petition.error.purpose",
            "consents[2].granted", "required",
            "consents[3].organisation", "choice",
            "consents[3].purpose", "petition.error.purpose"),
        mistakes(
            with(
                new ConsentGiven("stranger", "NEWS", true),
                new ConsentGiven("unite", "SELL", true),
                new ConsentGiven("unite", "NEWS", null),
                new ConsentGiven(null, null, true))));
  }

  @Test
  @DisplayName("The consent about the target country is answered once, if the campaign has one")
  void target() {
    ConsentGiven agreed = new ConsentGiven("unite", "TARGET", true);
    ConsentGiven refused = new ConsentGiven("ptudc", "TARGET", false);
    accepts(with(agreed));
    accepts(with(refused));
    assertEquals(Map.of("consents", "twice"), mistakes(with(agreed, refused)));
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> policy.check(with(agreed), Terms.withoutTarget()));
    assertEquals("consents[0].purpose", refusal.errors().getFirst().field());
    assertEquals("NEWS, CONTACT, SHARE", refusal.errors().getFirst().arguments()[0]);
  }

  @Test
  @DisplayName("More than twenty consents are refused")
  void tooManyConsents() {
    List<ConsentGiven> many = Collections.nCopies(21, new ConsentGiven("unite", "NEWS", true));
    assertEquals(Map.of("consents", "too-many"), mistakes(request(COMPLETE, many, null)));
    assertEquals(
        Map.of("consents", "twice"), mistakes(request(COMPLETE, many.subList(0, 20), null)));
  }

  @Test
  @DisplayName("Texts are stored trimmed, and blank texts as absent")
  void signer() {
    SignatureRequest request =
        request(
            Map.of(
                "givenName", " Zara ",
                "familyName", "  ",
                "country", "GB",
                "locality", " Leeds",
                "language", "ur"));
    assertEquals(
        new Signer("Zara", null, "GB", "Leeds", null, "ur", Visibility.ANONYMOUS),
        SignaturePolicy.signer(request));
  }

  @Test
  @DisplayName("A language is stored in one spelling, and an invalid one stays as it was sent")
  void spelling() {
    assertEquals("ur", SignaturePolicy.signer(with("language", "UR")).language());
    assertEquals("pt-BR", SignaturePolicy.signer(with("language", "PT-br")).language());
    assertEquals("x_y", with("language", "x_y").language(), "refused as it was sent");
  }

  @Test
  @DisplayName("A signer who did not choose a visibility is anonymous")
  void visibility() {
    SignatureRequest chosen =
        new SignatureRequest(
            "Zara", null, null, "GB", null, null, "ur", Visibility.PUBLIC, null, null, null);
    assertEquals(Visibility.PUBLIC, SignaturePolicy.signer(chosen).visibility());
    assertEquals(Visibility.ANONYMOUS, SignaturePolicy.signer(request(COMPLETE)).visibility());
  }
}
