package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

class LocalizedDraftTest {

  private static final List<String> THREE = List.of("en", "ar", "ur");

  @Test
  void countsTheTranslationsThatHaveWordsAndNotTheSource() {
    LocalizedDraft draft = new LocalizedDraft(null, THREE);
    draft.getTexts().putAll(Map.of("en", "Release", "ar", "الحرية", "ur", "  "));
    assertEquals(1, draft.written(THREE));
  }

  @Test
  void showsEveryLanguageOfTheTextSoThatItCanBeRemoved() {
    LocalizedText before = LocalizedText.EMPTY.with("en", "Release").with("fr", "Libérez");
    LocalizedDraft draft = new LocalizedDraft(before, List.of("en", "ar"));
    assertEquals(List.of("en", "ar", "fr"), draft.getLanguages());
    draft.getTexts().put("ar", "الحرية");
    assertEquals(Map.of("en", "Release", "ar", "الحرية", "fr", "Libérez"), draft.toText().asMap());
    draft.getTexts().put("fr", "");
    assertEquals(Map.of("en", "Release", "ar", "الحرية"), draft.toText().asMap());
  }

  @Test
  void keepsSourceIfAnotherLanguageIsFirst() {
    LocalizedText before = LocalizedText.of("en", "Release").with("ar", "الحرية");
    LocalizedDraft draft = LocalizedDraft.of(before, List.of("ar", "en", "ur"));
    assertEquals(List.of("en", "ar", "ur"), draft.getLanguages());
    assertEquals(before, draft.toText());
    assertEquals(List.of("ar", "en"), LocalizedDraft.of(null, List.of("ar", "en")).getLanguages());
  }

  @Test
  void settlesStoredTextsAndLeavesOthersOpen() {
    LocalizedText stored = LocalizedText.of("en", "Release").with("ar", "الحرية");
    LocalizedDraft draft = new LocalizedDraft(stored.with("ar", "أفرجوا"), THREE);
    assertFalse(draft.isSettled("en"));
    draft.settle(stored).getTexts().put("ur", "رہائی");
    assertTrue(draft.isSettled("en"));
    assertFalse(draft.isSettled("ar"), "other words than are stored");
    assertFalse(draft.isSettled("ur"), "typed since");
    assertTrue(draft.isOpen());
    assertTrue(draft.close().isSettled("ur"));
    assertFalse(draft.isOpen());
  }

  @Test
  void endsEachLineWithOneCharacter() {
    LocalizedDraft draft = new LocalizedDraft(null, List.of("en"));
    draft.getTexts().put("en", "one\r\ntwo");
    assertEquals("one\ntwo", draft.toText().in("en"));
  }

  @Test
  void asksForEachLanguageOnce() {
    LocalizedDraft draft = new LocalizedDraft(null, List.of("en", "ur", "en"));
    assertEquals(List.of("en", "ur"), draft.getLanguages());
  }
}
