package org.tadamun.petition.secondperson.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.secondperson.entity.SecondKind;

@DisplayName("R4: Mail to second persons")
class SecondMailsTest {

  private static final String NAME = "Zara O'Brien {x}";
  private static final String TITLE = "Release {Amar}";
  private static final String LINK = "https://example.org/console/petition/batches?campaign=c";
  private static final List<Long> NUMBERS = List.of(1L, 2L, 3L, 11L, 100L, 1_000_000L);

  private final Texts texts = new Texts();

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  private MailText text(Locale locale, SecondKind kind, long number) {
    return SecondMails.text(texts, locale, kind, number, NAME, TITLE, LINK);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "Each mail has reader, petition and number in each language, with the link on its own line")
  void complete(Locale locale) {
    Set<String> subjects = new HashSet<>();
    for (SecondKind kind : SecondKind.values()) {
      assertTrue(texts.has(locale, "second.mail.what." + kind), kind + " in " + locale);
      assertTrue(texts.has(locale, "second.mail.until." + kind), kind + " in " + locale);
      for (long number : NUMBERS) {
        MailText mail = text(locale, kind, number);
        assertTrue(mail.plain().contains(NAME), mail::plain);
        assertTrue(mail.plain().contains(TITLE), mail::plain);
        assertEquals(1, mail.plain().lines().filter(LINK::equals).count(), mail::plain);
        assertTrue(mail.subject().contains(TITLE), mail::subject);
        String said = mail.plain() + mail.subject();
        String rest = said.replace(NAME, "").replace(TITLE, "");
        assertFalse(rest.contains("{") || rest.contains("???"), rest);
        subjects.add(mail.subject());
      }
    }
    assertTrue(subjects.size() > SecondKind.values().length, subjects::toString);
  }

  @Test
  @DisplayName("In Arabic and Urdu, names are isolated from the direction of the text")
  void apart() {
    for (String language : List.of("ar", "ur")) {
      String plain = text(Locale.of(language), SecondKind.BATCH, 2).plain();
      assertTrue(plain.contains("\u2068" + NAME + "\u2069"), plain);
      assertTrue(plain.contains("\u2068" + TITLE + "\u2069"), plain);
    }
    assertFalse(text(Locale.GERMAN, SecondKind.BATCH, 2).plain().contains("\u2068"));
  }

  @Test
  @DisplayName("The subject counts what waits, except for kinds of which only one can wait")
  void counted() {
    List<String> subjects = new ArrayList<>();
    for (SecondKind kind : SecondKind.values()) {
      subjects.add(text(Locale.ENGLISH, kind, 1).subject().replace(" – " + TITLE, ""));
      subjects.add(text(Locale.ENGLISH, kind, 2).subject().replace(" – " + TITLE, ""));
    }
    String begin = "Waiting for a second person: ";
    assertEquals(
        List.of(
            begin + "1 batch to check",
            begin + "2 batches to check",
            begin + "1 import of signatures",
            begin + "2 imports of signatures",
            begin + "1 invalidation by a rule",
            begin + "2 invalidations by a rule",
            begin + "a correction of figures",
            begin + "a correction of figures",
            begin + "an exemption from deletion",
            begin + "an exemption from deletion"),
        subjects);
  }

  @Test
  @DisplayName("The link of each kind leads to the page with what waits")
  void pages() {
    assertEquals(
        List.of(
            "petition/batches?campaign=c&petition=p&state=SUBMITTED&others=true",
            "petition/imports?campaign=c&petition=p",
            "petition/invalidations?campaign=c&petition=p&state=PROPOSED&others=true",
            "petition/countries?campaign=c&petition=p",
            "retention/exemptions?campaign=c"),
        List.of(SecondKind.values()).stream().map(kind -> kind.page("c", "p")).toList());
  }
}
