package org.tadamun.petition.signature.control.renewal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.entity.ChangeKind;

@DisplayName("Mail to signers of an earlier version")
class RenewalTextsTest {

  private static final String TOKEN = "x".repeat(43);
  private static final Object[] ARGUMENTS = {
    "Zara O'Brien {x}",
    "Release Amar",
    "https://example.org/en/sign-again/" + TOKEN,
    "https://example.org/en/withdraw/" + TOKEN,
    "PTUDC"
  };

  private final Texts texts = new Texts();

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  private String mail(Locale locale, String part) {
    return texts.get(locale, "version.mail." + part, ARGUMENTS);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "Both mails name signer, petition and organisation, with both links, in each language")
  void mails(Locale locale) {
    for (String cause : List.of(RenewalMails.ASK, RenewalMails.SIGNED)) {
      assertTrue(mail(locale, cause + ".subject").contains("Release Amar"));
      String body = mail(locale, cause + ".body");
      for (Object argument : ARGUMENTS) {
        assertTrue(body.contains(argument.toString()), argument + " in " + body);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("Each link stands alone on its line, the one that signs first")
  void links(Locale locale) {
    String body = mail(locale, RenewalMails.ASK + ".body");
    List<String> lines = body.lines().filter(line -> line.contains(TOKEN)).toList();
    assertTrue(lines.getFirst().equals(ARGUMENTS[2]), body);
    assertTrue(lines.getLast().equals(ARGUMENTS[3]), body);
    assertTrue(lines.size() == 2, body);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("Each kind of change and each state of a translation has a text")
  void words(Locale locale) {
    for (ChangeKind kind : ChangeKind.values()) {
      assertTrue(texts.has(locale, "version.kind." + kind), kind + " in " + locale);
    }
    for (TranslationState state : TranslationState.values()) {
      assertTrue(texts.has(locale, "kernel.translation.state." + state), state + " in " + locale);
    }
    assertFalse(texts.get(locale, "version.page.note.DRAFT", "English").contains("{"));
  }
}
