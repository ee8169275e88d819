package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

class PetitionTextTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Release Amar Fayaz");
  private static final LocalizedText BODY = LocalizedText.of("en", "He was abducted at night.");
  private static final LocalizedText DEMAND = LocalizedText.of("en", "Release him");
  private static final PetitionText TEXT = new PetitionText(TITLE, BODY, List.of(DEMAND));

  private static List<String> mistakes(PetitionText text) {
    return assertThrows(InvalidInput.class, text::check).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("A translation leaves the source, the demands and the source language as they are")
  void translated() {
    PetitionText german =
        new PetitionText(TITLE.with("de", "Freiheit"), BODY, List.of(DEMAND.with("de", "Frei")));
    assertTrue(TEXT.isTranslatedBy(TEXT));
    assertTrue(TEXT.isTranslatedBy(german));
    assertTrue(german.isTranslatedBy(TEXT), "a translation may go");
    PetitionText other =
        new PetitionText(TITLE.with("de", "Los"), BODY, List.of(DEMAND.with("de", "Frei")));
    assertTrue(german.isTranslatedBy(other), "or become another");
    LocalizedText words = LocalizedText.of("en", "Other words");
    for (PetitionText changed :
        List.of(
            new PetitionText(words, BODY, List.of(DEMAND)),
            new PetitionText(TITLE, words, List.of(DEMAND)),
            new PetitionText(TITLE, BODY, List.of(words)),
            new PetitionText(TITLE, BODY, List.of()),
            new PetitionText(TITLE, BODY, List.of(DEMAND, words)),
            new PetitionText(null, BODY, List.of(DEMAND)),
            new PetitionText(LocalizedText.of("de", "Frei"), BODY, List.of(DEMAND)),
            new PetitionText(
                LocalizedText.of("de", "Frei").with("en", TITLE.in("en")),
                BODY,
                List.of(DEMAND)))) {
      assertFalse(TEXT.isTranslatedBy(changed), changed::toString);
    }
  }

  @Test
  @DisplayName("A translation may have other line ends than the stored text")
  void translatedLines() {
    LocalizedText stored = LocalizedText.fromJson("{\"en\":\"He was abducted.\\r\\nAt night.\"}");
    LocalizedText typed = LocalizedText.of("en", "He was abducted.\r\nAt night.");
    assertNotEquals(stored, typed, "what had come before lines were made alike");
    PetitionText before = new PetitionText(TITLE, stored, List.of(DEMAND));
    assertTrue(before.isTranslatedBy(new PetitionText(TITLE, typed, List.of(DEMAND))));
    LocalizedText joined = LocalizedText.of("en", "He was abducted. At night.");
    assertFalse(before.isTranslatedBy(new PetitionText(TITLE, joined, List.of(DEMAND))));
  }

  @Test
  @DisplayName("R1: a text is extended by itself and by further languages, not by fewer")
  void extended() {
    assertTrue(TEXT.isExtendedBy(TEXT));
    PetitionText translated =
        new PetitionText(
            TITLE.with("ur", "عامر فیاض کو رہا کرو"),
            BODY.with("de", "Er wurde nachts entführt."),
            List.of(DEMAND.with("ur", "رہا کرو")));
    assertTrue(TEXT.isExtendedBy(translated));
    assertFalse(translated.isExtendedBy(TEXT), "a language was taken away");
  }

  @Test
  @DisplayName("R1: a change of the source's words anywhere is no extension")
  void changed() {
    LocalizedText other = LocalizedText.of("en", "Something else");
    assertFalse(TEXT.isExtendedBy(new PetitionText(other, BODY, List.of(DEMAND))));
    assertFalse(TEXT.isExtendedBy(new PetitionText(TITLE, other, List.of(DEMAND))));
    assertFalse(TEXT.isExtendedBy(new PetitionText(TITLE, BODY, List.of(other))));
    assertFalse(TEXT.isExtendedBy(new PetitionText(TITLE.with("en", "x"), BODY, List.of(DEMAND))));
  }

  @Test
  @DisplayName("R1: a change of a published translation is no extension")
  void changedTranslation() {
    PetitionText before = new PetitionText(TITLE.with("fr", "Libérez-le"), BODY, List.of());
    PetitionText after = new PetitionText(TITLE.with("fr", "Libérez Amar"), BODY, List.of());
    assertFalse(before.isExtendedBy(after));
  }

  @Test
  @DisplayName("R1: a language put before the source is no extension")
  void otherSource() {
    LocalizedText title = LocalizedText.of("ur", "رہائی").with("en", TITLE.in("en"));
    PetitionText after = new PetitionText(title, BODY, List.of(DEMAND));
    assertNotEquals(TEXT.hash(), after.hash());
    assertFalse(TEXT.isExtendedBy(after));
  }

  @Test
  @DisplayName("R1: words for an empty demand are no extension")
  void emptyDemand() {
    PetitionText before = new PetitionText(TITLE, BODY, List.of(LocalizedText.EMPTY));
    assertFalse(before.isExtendedBy(TEXT));
  }

  @Test
  @DisplayName("R1: an added, removed or moved demand is no extension")
  void demands() {
    LocalizedText second = LocalizedText.of("en", "Punish the abductors");
    PetitionText two = new PetitionText(TITLE, BODY, List.of(DEMAND, second));
    assertFalse(TEXT.isExtendedBy(two));
    assertFalse(two.isExtendedBy(TEXT));
    assertFalse(two.isExtendedBy(new PetitionText(TITLE, BODY, List.of(second, DEMAND))));
  }

  @Test
  @DisplayName("The hash is SHA-256 over language, title, body and demands of the source")
  void hash() throws Exception {
    String source = "en\nRelease Amar Fayaz\nHe was abducted at night.\nRelease him";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), TEXT.hash());
    assertEquals(64, TEXT.hash().length());
    LocalizedText lines = LocalizedText.of("en", "He was abducted at night.\nRelease him");
    assertEquals(TEXT.hash(), new PetitionText(TITLE, lines, null).hash());
    LocalizedText joined = LocalizedText.of("en", "Release Amar Fayaz\nHe was abducted at night.");
    assertEquals(TEXT.hash(), new PetitionText(joined, DEMAND, null).hash(), "by the same rule");
  }

  @Test
  @DisplayName("R1: further languages do not change the hash")
  void hashOfTranslated() {
    PetitionText translated =
        new PetitionText(
            TITLE.with("ur", "رہائی"),
            BODY.with("ur", "متن"),
            List.of(DEMAND.with("ur", "مطالبہ")));
    assertEquals(TEXT.hash(), translated.hash());
  }

  @Test
  @DisplayName("Another order, demand or language gives another hash")
  void hashOfOther() {
    assertNotEquals(TEXT.hash(), new PetitionText(TITLE, BODY, List.of()).hash());
    assertNotEquals(TEXT.hash(), new PetitionText(BODY, TITLE, List.of(DEMAND)).hash());
    PetitionText french =
        new PetitionText(
            LocalizedText.of("fr", "Release Amar Fayaz"),
            LocalizedText.of("fr", "He was abducted at night."),
            List.of(LocalizedText.of("fr", "Release him")));
    assertNotEquals(TEXT.hash(), french.hash());
  }

  @Test
  @DisplayName("A complete text is accepted without demands and with five")
  void accepted() {
    assertDoesNotThrow(TEXT::check);
    assertDoesNotThrow(() -> new PetitionText(TITLE, BODY, null).check());
    assertDoesNotThrow(() -> new PetitionText(TITLE, BODY, Collections.nCopies(5, DEMAND)).check());
  }

  @Test
  @DisplayName("Title and body are required")
  void required() {
    assertEquals(List.of("title", "body"), mistakes(new PetitionText(null, null, null)));
    assertEquals(
        List.of("title", "body"),
        mistakes(new PetitionText(LocalizedText.EMPTY, LocalizedText.EMPTY, null)));
  }

  @Test
  @DisplayName("A text has at most five demands, each of limited length")
  void demandLimits() {
    assertEquals(
        List.of("demands"),
        mistakes(new PetitionText(TITLE, BODY, Collections.nCopies(6, DEMAND))));
    LocalizedText lengthy = DEMAND.with("ur", "ا".repeat(301));
    assertEquals(
        List.of("demands[1].ur"),
        mistakes(new PetitionText(TITLE, BODY, List.of(DEMAND, lengthy))));
  }

  @Test
  @DisplayName("Each translation has its limit of length, and no markup")
  void lengths() {
    PetitionText text =
        new PetitionText(
            TITLE.with("de", "x".repeat(151)),
            BODY.with("fr", "x".repeat(4001)).with("ar", "<p>"),
            null);
    assertEquals(List.of("title.de", "body.fr", "body.ar"), mistakes(text));
  }

  private static final LocalizedText BOTH = LocalizedText.of("en", "Free him").with("ar", "حرّروه");
  private static final LocalizedText ARABIC = LocalizedText.of("ar", "حرّروه");

  @Test
  @DisplayName(
      "R8: title, body and each demand need the source language, and are reported without it")
  void source() {
    assertDoesNotThrow(() -> new PetitionText(BOTH, TITLE, List.of(BOTH, DEMAND)).check());
    assertDoesNotThrow(() -> new PetitionText(ARABIC, ARABIC, List.of(ARABIC)).check());
    assertEquals(
        List.of("body.en"), mistakes(new PetitionText(BOTH, ARABIC, List.of(BOTH, DEMAND))));
    assertEquals(List.of("title.en"), mistakes(new PetitionText(ARABIC, BOTH, List.of(DEMAND))));
    assertEquals(
        List.of("demands[1].en"), mistakes(new PetitionText(TITLE, BODY, List.of(BOTH, ARABIC))));
    assertEquals(
        List.of("demands[0].ar"), mistakes(new PetitionText(ARABIC, ARABIC, List.of(DEMAND))));
    assertEquals(
        List.of("title.en"), mistakes(new PetitionText(ARABIC, BODY, List.of(DEMAND, DEMAND))));
    assertEquals(List.of("body.en"), mistakes(new PetitionText(TITLE, ARABIC, null)));
    assertEquals(List.of("body"), mistakes(new PetitionText(BOTH, LocalizedText.EMPTY, null)));
  }

  @Test
  @DisplayName("R8: a part with another language before the source language is reported")
  void sourceBehind() {
    PetitionText turned = new PetitionText(BOTH, ARABIC.with("en", "Free him"), null);
    FieldError told = assertThrows(InvalidInput.class, turned::check).errors().getFirst();
    assertEquals("body", told.field());
    assertEquals("petition.error.other-source", told.messageKey());
    assertEquals("English", told.arguments()[0]);
  }

  @Test
  @DisplayName("R8: the next text keeps the source language in every part")
  void sourceOfNext() {
    PetitionText present = new PetitionText(BOTH, BOTH, List.of(BOTH));
    assertDoesNotThrow(() -> TEXT.checkAfter(present));
    PetitionText emptied = new PetitionText(ARABIC, ARABIC, List.of(ARABIC));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> emptied.checkAfter(present));
    assertEquals(
        List.of("title.en", "body.en", "demands[0].en"),
        refused.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName(
      "R8: an old text without its source language in every part can still be read and compared")
  void sourceless() {
    PetitionText kept = new PetitionText(BOTH, ARABIC, List.of(BOTH));
    assertEquals("en", kept.sourceLanguage());
    assertEquals(64, kept.hash().length());
    assertEquals(kept.hash(), kept.wording().hash(), "its translations are of this source");
    assertFalse(kept.isWholeIn("en"));
    assertTrue(kept.isExtendedBy(kept));
  }

  @Test
  @DisplayName("R8: a text that lost a part of its source gets it back as a minor change")
  void sourceRestored() {
    PetitionText lost = new PetitionText(ARABIC, BOTH, List.of(DEMAND));
    PetitionText whole = new PetitionText(BOTH, BOTH, List.of(DEMAND));
    assertEquals("ar", lost.sourceLanguage());
    assertDoesNotThrow(() -> whole.checkAfter(lost));
    assertTrue(whole.source().keeps(lost));
    assertTrue(lost.asksTheSameAs(whole));
    assertFalse(lost.source().keeps(whole));
  }

  @Test
  @DisplayName("A change of the given list of demands does not change the text")
  void copy() {
    List<LocalizedText> demands = new ArrayList<>(List.of(DEMAND));
    PetitionText text = new PetitionText(TITLE, BODY, demands);
    demands.clear();
    assertEquals(TEXT, text);
  }
}
