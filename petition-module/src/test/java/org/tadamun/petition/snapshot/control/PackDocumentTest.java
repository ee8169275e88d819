package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("A document of a pack")
class PackDocumentTest {

  /** Beside that of a sample, which these are. */
  private static List<String> notices(String source, String language) {
    PackWords words = new PackWords(new Texts(), new Countries(), language);
    PackPhrases phrases = new PackPhrases(List.of(words));
    return new PackDocument(Packs.untranslated(source), phrases)
        .document().blocks().stream()
            .filter(Paragraph.class::isInstance)
            .map(Paragraph.class::cast)
            .filter(one -> one.style() == Style.NOTICE)
            .map(one -> one.text().first().text())
            .filter(one -> !one.equals(words.get("sample")))
            .toList();
  }

  @Test
  @DisplayName("R13 says in which language the text stands where nobody has translated it")
  void untranslated() {
    String note =
        "This text has not been translated into this language."
            + " It stands here in its source language (German).";
    assertEquals(List.of(note), notices("de-CH", "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB"})
  @DisplayName("R13 says nothing of a text that is written in its language, as any country has it")
  void ofCountry(String source) {
    assertEquals(List.of(), notices(source, "en"));
  }
}
