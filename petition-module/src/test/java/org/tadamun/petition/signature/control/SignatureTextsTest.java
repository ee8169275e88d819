package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Texts for signers, in each language. */
class SignatureTextsTest {

  private static final String TOKEN = "x".repeat(43);
  private static final Object[] ARGUMENTS = {
    "Zara O'Brien {x}",
    "Release Amar",
    "https://example.org/en/confirm/" + TOKEN,
    "https://example.org/en/not-me/" + TOKEN,
    "https://example.org/en/withdraw/" + TOKEN,
    "PTUDC",
    "4 December 2020",
    "https://example.org/en/my-signature/" + TOKEN,
    "deleted",
    "form"
  };

  /** Words that promise the deletion of an unconfirmed signature. */
  private static final Map<String, String> DELETED =
      Map.of(
          "en", "are deleted",
          "ar", "وتُحذف بياناتك",
          "ur", "معلومات مٹا",
          "fr", "sont effacées",
          "es", "se borran",
          "de", "werden gelöscht");

  /** Words of the note that the answers in a second form are not kept. */
  private static final Map<String, String> NOT_KEPT =
      Map.of(
          "en", "is not kept",
          "ar", "لا يُحفظ",
          "ur", "محفوظ نہیں",
          "fr", "pas conservé",
          "es", "no se guarda",
          "de", "nicht aufbewahrt");

  private final Texts texts = new Texts();

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("petition.state.", PetitionState.values()),
        Arguments.of("petition.signature.state.", SignatureState.values()),
        Arguments.of("petition.source.", SignatureSource.values()),
        Arguments.of("petition.visibility.", Visibility.values()),
        Arguments.of("petition.form.visibility.", Visibility.values()));
  }

  private String mail(Locale locale, String key) {
    return texts.get(locale, key, ARGUMENTS);
  }

  private static void assertHolds(String text, int... arguments) {
    for (int argument : arguments) {
      assertTrue(
          text.contains(ARGUMENTS[argument].toString()), ARGUMENTS[argument] + " in " + text);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("R8: the confirmation mail has title, links, organisation and last day")
  void confirmationMail(Locale locale) {
    assertHolds(mail(locale, "petition.mail.confirm.subject"), 1);
    assertHolds(mail(locale, "petition.mail.confirm.body"), 1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("R22: no mail that asks for a confirmation contains a name")
  void nobodysName(Locale locale) {
    for (String cause : List.of("confirm", "brought", "remind")) {
      for (String part : List.of(".subject", ".body")) {
        String said = mail(locale, "petition.mail." + cause + part);
        assertFalse(said.contains("Zara"), said);
      }
    }
    assertHolds(mail(locale, "petition.mail.looked-at.body"), 0);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("A mail promises deletion only where unconfirmed signatures are not kept")
  void keptForEver(Locale locale) {
    Object[] kept = ARGUMENTS.clone();
    kept[8] = "kept";
    String promise = DELETED.get(locale.getLanguage());
    for (String key : List.of("petition.mail.confirm.body", "petition.mail.remind.body")) {
      assertTrue(mail(locale, key).contains(promise), () -> promise + " in " + key);
      String said = texts.get(locale, key, kept);
      assertFalse(said.contains(promise), said);
      assertFalse(said.contains("{8") || said.contains("select"), said);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("The mail to an imported signer has title, links, organisation and last day")
  void broughtMail(Locale locale) {
    assertHolds(mail(locale, "petition.mail.brought.subject"), 1);
    assertHolds(mail(locale, "petition.mail.brought.body"), 1, 2, 3, 4, 5, 6, 7);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("R2: the mail to a repeated signer has name, title, link and organisation")
  void alreadyMail(Locale locale) {
    assertHolds(mail(locale, "petition.mail.already.subject"), 1);
    assertHolds(mail(locale, "petition.mail.already.body"), 0, 1, 2, 5);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("A link in the confirmation mail is followed by white space")
  void links(Locale locale) {
    String body = mail(locale, "petition.mail.confirm.body");
    for (String line : body.split("\n")) {
      if (line.contains(TOKEN)) {
        assertFalse(line.matches(".*" + TOKEN + "[^\\s].*"), line);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("The text about who is responsible ends with its link, alone on a line")
  void responsible(Locale locale) {
    String link = "https://example.org/en/privacy";
    List<String> said = texts.get(locale, "petition.mail.responsible", link).lines().toList();
    assertEquals(3, said.size(), said::toString);
    assertTrue(said.getFirst().endsWith(":"), said::toString);
    assertEquals(link, said.getLast());
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("The words of each consent fit into their column, with the longest organisation")
  void consent(Locale locale) {
    for (String purpose : List.of("news", "contact", "share", "target")) {
      String text = texts.get(locale, "petition.form.consent." + purpose, "N".repeat(150));
      assertTrue(text.length() <= Consent.TEXT_MAX, purpose);
      assertTrue(text.contains("N".repeat(150)), purpose);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "R8: a reminder has all that the confirmation mail has, with the confirmation link first")
  void reminder(Locale locale) {
    assertHolds(mail(locale, "petition.mail.remind.subject"), 1);
    assertHolds(mail(locale, "petition.mail.remind.body"), 1, 2, 3, 4, 5, 6);
    assertTrue(
        mail(locale, "petition.mail.remind.body").indexOf("https://")
            == mail(locale, "petition.mail.remind.body").indexOf(ARGUMENTS[2].toString()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("R2: the mail to a repeated signer whose signature is held has name, title and link")
  void heldMail(Locale locale) {
    assertHolds(mail(locale, "petition.mail.held.subject"), 1);
    assertHolds(mail(locale, "petition.mail.held.body"), 0, 1, 2, 5);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "R2: the mail to a repeated signer says after a form, not after a link, what is not kept")
  void answersByLink(Locale locale) {
    Object[] link = ARGUMENTS.clone();
    link[9] = "link";
    String note = NOT_KEPT.get(locale.getLanguage());
    for (String key : List.of("petition.mail.held.body", "petition.mail.already.body")) {
      assertTrue(mail(locale, key).contains(note), () -> note + " in " + key);
      String said = texts.get(locale, key, link);
      assertFalse(said.contains(note), said);
      assertFalse(said.contains("{9") || said.contains("select"), said);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enums")
  @DisplayName("Each constant that a page shows has a text in every language")
  void named(String prefix, Enum<?>[] constants) {
    List<String> missing = new ArrayList<>();
    for (Locale locale : languages()) {
      for (Enum<?> constant : constants) {
        if (!texts.has(locale, prefix + constant.name())) {
          missing.add(locale + " " + prefix + constant.name());
        }
      }
    }
    assertEquals(List.of(), missing);
  }
}
