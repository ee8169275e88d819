package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.entity.LocalizedText;

class ViolationsTest {

  private static void accepts(Consumer<Violations> check) {
    assertEquals(List.of(), keys(check));
  }

  private static void refuses(String key, Consumer<Violations> check) {
    assertEquals(List.of("kernel.error." + key), keys(check));
  }

  private static List<String> keys(Consumer<Violations> check) {
    Violations violations = new Violations();
    check.accept(violations);
    return violations.errors().stream().map(FieldError::messageKey).toList();
  }

  @ParameterizedTest
  @DisplayName("a text without visible characters is refused as required")
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\u00a0", "\u2003\t", "\u200b\u200e", "\u3000"})
  void invisible(String text) {
    refuses("required", violations -> violations.required("name", text));
  }

  @ParameterizedTest
  @DisplayName("a name in any script is accepted")
  @ValueSource(strings = {"A", "\u00a0\u0627", "\u674e"})
  void visible(String text) {
    accepts(violations -> violations.required("name", text));
  }

  @Test
  @DisplayName("R2: all errors are reported at once, each at its field, without the value")
  void collects() {
    Violations violations =
        new Violations()
            .required("name", " ")
            .line("city", "<b>Lahore</b>", 5)
            .slug("slug", "A", 9);
    InvalidInput refusal = assertThrows(InvalidInput.class, violations::throwIfAny);
    assertEquals(
        List.of("name", "city", "city", "slug"),
        refusal.errors().stream().map(FieldError::field).toList());
    assertEquals(ProblemType.INVALID, refusal.type());
    assertEquals(4, refusal.arguments()[0]);
    assertFalse(refusal.errors().toString().contains("Lahore"));
    assertFalse(refusal.getMessage().contains("Lahore"));
  }

  @Test
  @DisplayName("without an error nothing is thrown")
  void nothing() {
    Violations violations = new Violations();
    assertTrue(violations.isEmpty());
    assertDoesNotThrow(violations::throwIfAny);
    violations.add("x", "kernel.error.choice");
    assertFalse(violations.isEmpty());
  }

  @Test
  @DisplayName("a returned list of errors does not grow")
  void copy() {
    Violations violations = new Violations();
    List<FieldError> before = violations.errors();
    violations.add("x", "kernel.error.choice");
    assertEquals(0, before.size());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\t\n", "\u2003"})
  @DisplayName("a required text may be neither absent nor blank")
  void required(String text) {
    refuses("required", v -> v.required("x", text));
  }

  @Test
  @DisplayName("a text without any translation is refused as required")
  void requiredTexts() {
    refuses("required", v -> v.required("x", LocalizedText.EMPTY));
    accepts(v -> v.required("x", LocalizedText.of("en", "Free him")));
    accepts(v -> v.required("x", "a").required("y", 0).required("z", Boolean.FALSE));
  }

  @Test
  @DisplayName("an emoji counts as two characters of the maximum length")
  void maxLength() {
    accepts(v -> v.maxLength("x", "ten 🕊🕊🕊", 10));
    refuses("too-long", v -> v.maxLength("x", "eleven 🕊🕊", 10));
    accepts(v -> v.maxLength("x", null, 0));
  }

  @Test
  @DisplayName("the refusal of a long text contains the maximum length")
  void maxLengthSays() {
    FieldError error = new Violations().maxLength("x", "four", 3).errors().getFirst();
    assertEquals(3, error.arguments()[0]);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "O'Brien",
        "ʿAbd al-Raḥmān",
        "عامر فیاض",
        "José-María & Co.",
        " ",
        "a\u200Cb",
        "José+"
      })
  @DisplayName("a line may contain the characters of any name")
  void line(String text) {
    accepts(v -> v.line("x", text, 80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\tb",
        "\u0000",
        "a\u0085",
        "a\u2028b",
        "a\u2029b",
        "evil\u202Etxt",
        "a\u2066b",
        "a\u2069",
        "\u202A"
      })
  @DisplayName("a line with a control or direction character is refused")
  void lineControl(String text) {
    refuses("control-characters", v -> v.line("x", text, 80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "a > b", "1<2"})
  @DisplayName("markup is refused in a line and in a block")
  void markup(String text) {
    refuses("markup", v -> v.line("x", text, 80));
    refuses("markup", v -> v.block("x", text, 80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-x", "@SUM(A1)", "  =1+1", "\u2003-x"})
  @DisplayName("a line that begins like a formula is refused, with or without blanks before it")
  void formula(String text) {
    refuses("spreadsheet-start", v -> v.line("x", text, 80));
    accepts(v -> v.block("x", text, 80));
  }

  @Test
  @DisplayName("a block may contain line ends and tabs, but no other control character")
  void block() {
    accepts(v -> v.block("x", "one\r\n\ttwo", 80).block("x", null, 1).block("x", "", 1));
    refuses("control-characters", v -> v.block("x", "bell\u0007", 80));
    refuses("too-long", v -> v.block("x", "four", 3));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"a", "release-amar-fayaz", "2020", "a-1-b"})
  @DisplayName("a slug of lower-case letters, digits and single hyphens is accepted")
  void slug(String text) {
    accepts(v -> v.slug("x", text, 80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "-a", "a-", "a--b", "a b", "a_b", "é", "../a", "a/b", "a\n"})
  @DisplayName("any other slug is refused")
  void noSlug(String text) {
    refuses("slug", v -> v.slug("x", text, 80));
  }

  @Test
  @DisplayName("a language that is not shipped is accepted, an unknown one refused")
  void language() {
    accepts(v -> v.language("x", "sw").language("x", null));
    refuses("language", v -> v.language("x", "xx"));
    refuses("language", v -> v.language("x", ""));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"Asia/Karachi", "America/Argentina/Buenos_Aires", "UTC", "GMT"})
  @DisplayName("a zone of IANA by region, UTC or GMT is accepted")
  void zone(String id) {
    accepts(v -> v.zone("x", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+05:00", "GMT+5", "PKT", "Asia/Atlantis", "asia/karachi", "Z", "/"})
  @DisplayName("an offset, abbreviation or unknown place is refused as a zone")
  void noZone(String id) {
    refuses("zone", v -> v.zone("x", id));
  }

  @ParameterizedTest
  @NullSource
  @DisplayName("absent texts are accepted")
  void noTexts(LocalizedText none) {
    accepts(v -> v.texts("x", none, 5).texts("x", LocalizedText.EMPTY, 5));
  }

  @Test
  @DisplayName("R2: each translation is checked, and its error names its language")
  void texts() {
    Violations violations =
        new Violations()
            .texts(
                "title",
                LocalizedText.of("en", "fine")
                    .with("xx", "fine")
                    .with("fr", "<i>")
                    .with("de", "lang"),
                4)
            .texts("body", LocalizedText.of("en", "too long"), 4);
    assertEquals(
        List.of("title.xx", "title.fr", "body.en"),
        violations.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("at most ten translations are accepted")
  void tooManyLanguages() {
    LocalizedText texts = LocalizedText.EMPTY;
    for (String tag : "en ar ur fr es de it pt tr fa".split(" ")) {
      texts = texts.with(tag, "x");
    }
    LocalizedText ten = texts;
    accepts(v -> v.texts("x", ten, 5));
    refuses("too-many-languages", v -> v.texts("x", ten.with("pl", "x"), 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b@example.org",
        "a@exam\u0000ple.org",
        "a@example.o\u0085rg",
        "z\u0161ra@example.org",
        "zara@b\u00fccher.example"
      })
  @DisplayName("an address with control characters or letters beyond ASCII is refused")
  void controlCharacterInAddress(String address) {
    assertEquals(1, new Violations().email("email", address, 254).errors().size());
  }

  @Test
  @DisplayName("a very long slug or address is refused with one error")
  void manyParts() {
    String slug = "a" + "-a".repeat(20_000);
    assertEquals(1, new Violations().slug("slug", slug, 80).errors().size());
    String address = "a@b" + ".b".repeat(20_000);
    assertEquals(1, new Violations().email("email", address, 254).errors().size());
  }
}
