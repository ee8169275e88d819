package org.tadamun.kernel.translation.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.entity.TranslatableText;
import org.tadamun.kernel.translation.entity.TranslatedWords;
import org.tadamun.kernel.translation.entity.TranslationState;

@DisplayName("State and author of translations")
class KnownTranslationsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String ANNA = "staff:anna";
  private static final String BILAL = "staff:bilal";
  private static final LocalizedText TITLE =
      LocalizedText.of("en", "Release him").with("ar", "أفرجوا عنه");
  private static final LocalizedText DEMAND = LocalizedText.of("en", "Now").with("ar", "الآن");
  private static final LocalizedText MORE = LocalizedText.of("en", "All").with("ar", "الكل");
  private static final TranslatableText TEXT = TranslatableText.of(List.of(DEMAND, MORE), TITLE);
  private static final TranslatableText MOVED =
      TranslatableText.of(List.of(DEMAND, MORE), TITLE.with("en", "Free him"));

  private static final class Words extends TranslatedWords {
    Words(String language, String textHash, String sourceHash, String by) {
      super(language, textHash, sourceHash, by, NOW);
    }
  }

  private final KnownTranslations<Words> known = new KnownTranslations<>(List.of());

  private Words write(TranslatableText text, TranslatableText before, String by) {
    List<TranslatableText> there = before == null ? List.of() : List.of(before);
    List<Words> lines = known.written(text, there, by, Words::new);
    assertEquals(1, lines.size());
    return lines.getFirst();
  }

  private TranslationState arabic(TranslatableText text) {
    return known.view(text, "ar").state();
  }

  @Test
  @DisplayName("R1: a translation is a draft until it is checked, and checked for this source only")
  void states() {
    assertEquals(TranslationState.DRAFT, arabic(TEXT), "nobody has noted it");
    Words line = write(TEXT, null, ANNA);
    assertEquals(TranslationState.DRAFT, arabic(TEXT));
    line.check(BILAL, known.wordsBy("ar", TEXT.hash("ar")), NOW);
    assertEquals(TranslationState.CHECKED, arabic(TEXT));
    assertEquals(TranslationState.OUTDATED, arabic(MOVED));
    assertNull(known.exact(MOVED, "ar"));
    assertEquals(TranslationState.CHECKED, arabic(TEXT), "when the source comes back");
    TranslationView source = known.views(TEXT).getFirst();
    assertEquals(TranslationState.SOURCE, source.state());
    assertNull(source.wordsBy());
  }

  @Test
  @DisplayName("R1: a translation may be checked unless outdated, and kept only if outdated")
  void verbs() {
    assertNull(known.toCheck(TEXT, "ar"), "of before it was noted who writes");
    assertRefused("DRAFT", () -> known.requireOutdated(TEXT, "ar"));
    Words line = write(TEXT, null, ANNA);
    assertSame(line, known.toCheck(TEXT, "ar"));
    assertRefused("DRAFT", () -> known.requireOutdated(TEXT, "ar"));
    assertRefused("OUTDATED", () -> known.toCheck(MOVED, "ar"));
    assertDoesNotThrow(() -> known.requireOutdated(MOVED, "ar"));
  }

  private static void assertRefused(String state, Executable verb) {
    assertEquals(state, assertThrows(WrongState.class, verb).state());
  }

  @Test
  @DisplayName("R2: staff who change only the source or remove a demand do not become the author")
  void left() {
    write(TEXT, null, ANNA);
    assertEquals(List.of(), known.written(MOVED, List.of(TEXT), BILAL, Words::new));
    TranslatableText less = TranslatableText.of(List.of(MORE), TITLE);
    Words shorter = write(less, TEXT, BILAL);
    assertEquals(ANNA, shorter.writtenBy());
    assertTrue(shorter.isFrom(TEXT.hash()));
    assertEquals(TranslationState.OUTDATED, arabic(less));
  }

  @Test
  @DisplayName("R2: a translation that existed before authors were recorded has an unknown author")
  void unknown() {
    Words line = write(TranslatableText.of(List.of(MORE), TITLE), TEXT, BILAL);
    assertEquals(TranslatedWords.UNKNOWN, line.writtenBy());
    assertTrue(line.isFrom(TEXT.hash()));
  }

  @Test
  @DisplayName(
      "R2: staff who change a word of the translation become its author, and it is a draft again")
  void written() {
    write(TEXT, null, ANNA);
    TranslatableText other =
        TranslatableText.of(List.of(DEMAND, MORE), TITLE.with("ar", "الحرية له"));
    assertEquals(BILAL, write(other, TEXT, BILAL).writtenBy());
    assertEquals(TranslationState.DRAFT, arabic(other));
    assertEquals(BILAL, known.view(other, "ar").wordsBy());
  }
}
