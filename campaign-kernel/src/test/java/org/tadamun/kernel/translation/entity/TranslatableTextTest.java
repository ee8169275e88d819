package org.tadamun.kernel.translation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Texts that are translated together")
class TranslatableTextTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Free him").with("ar", "حريته");
  private static final LocalizedText URDU = LocalizedText.of("ur", "رات کو اٹھایا گیا");
  private static final TranslatableText PLAIN = TranslatableText.of(List.of(), TITLE, null);

  @Test
  @DisplayName(
      "the languages are those of all parts; a language is whole if no part with words lacks it")
  void languages() {
    assertEquals(List.of("en", "ar"), PLAIN.languages());
    assertTrue(PLAIN.isWholeIn("ar"), "what nobody wrote is missing nowhere");
    TranslatableText more = TranslatableText.of(List.of(), TITLE, URDU);
    assertEquals(List.of("en", "ar", "ur"), more.languages());
    assertFalse(more.isWholeIn("ar"));
    TranslatableText asking =
        TranslatableText.of(List.of(LocalizedText.of("en", "Now")), TITLE, null);
    assertFalse(asking.isWholeIn("ar"));
  }

  @Test
  @DisplayName("the source hash changes with the source text, and not with a translation")
  void source() {
    assertEquals(PLAIN.hash(), PLAIN.hash("en"));
    assertEquals(PLAIN.hash(), TranslatableText.of(List.of(), TITLE.with("ar", "له"), null).hash());
    assertNotEquals(
        PLAIN.hash(), TranslatableText.of(List.of(), TITLE.with("en", "Free"), null).hash());
  }

  @Test
  @DisplayName(
      "a part in another source language counts for the source hash only if sources may be mixed")
  void mixed() {
    LocalizedText other = URDU.with("ur", "وہ آزاد ہے");
    assertNotEquals(
        TranslatableText.mixed(List.of(), TITLE, URDU).hash(),
        TranslatableText.mixed(List.of(), TITLE, other).hash());
    TranslatableText one = TranslatableText.of(List.of(), TITLE, URDU);
    assertEquals(one.hash("en"), one.hash(), "as old petitions that lost a part of it are named");
    assertEquals(TranslatableText.of(List.of(), TITLE, other).hash(), one.hash());
  }

  @Test
  @DisplayName("a language of a demand alone counts only if sources may be mixed")
  void languagesOfDemands() {
    List<LocalizedText> demands = List.of(LocalizedText.of("en", "Now").with("ur", "ابھی"));
    TranslatableText mixed = TranslatableText.mixed(demands, TITLE, null);
    assertEquals(List.of("en", "ar", "ur"), mixed.languages());
    assertEquals("ur", mixed.bestLanguage(Locale.of("ur")));
    assertFalse(mixed.isWholeIn("ur"));
    TranslatableText plain = TranslatableText.of(demands, TITLE, null);
    assertEquals(List.of("en", "ar"), plain.languages());
    assertEquals("en", plain.bestLanguage(Locale.of("ur")));
  }

  @Test
  @DisplayName("the best language is the reader's, even if only a part has it, else the source")
  void read() {
    TranslatableText mixed = TranslatableText.of(List.of(), TITLE, URDU);
    assertEquals("ur", mixed.bestLanguage(Locale.of("ur")));
    assertEquals("ar", mixed.bestLanguage(Locale.forLanguageTag("ar-EG")));
    assertEquals("en", mixed.bestLanguage(Locale.of("fr")));
  }

  private static TranslatableText saying(String title, String body, String demand) {
    return TranslatableText.of(
        List.of(LocalizedText.of("en", demand)),
        LocalizedText.of("en", title),
        LocalizedText.of("en", body));
  }

  @Test
  @DisplayName("moving a line to another text changes the hash, but not the published hash")
  void movedLine() {
    TranslatableText before = saying("Free him", "He was taken.\nAt night.", "Now.");
    for (TranslatableText after :
        List.of(
            saying("Free him", "He was taken.", "At night.\nNow."),
            saying("Free him\nHe was taken.", "At night.", "Now."))) {
      assertNotEquals(before.hash(), after.hash(), after::toString);
      assertEquals(before.publishedHash(), after.publishedHash(), after::toString);
    }
    assertNotEquals(
        saying("Free him", "He was taken.", "At night.\nNow.").hash(),
        saying("Free him\nHe was taken.", "At night.", "Now.").hash());
    assertEquals(before.publishedHash(), before.hash(), "as it was stored, and so still checked");
  }
}
