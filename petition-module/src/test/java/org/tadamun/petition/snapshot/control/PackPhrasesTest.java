package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.tally.boundary.ReleasedFigures;

@DisplayName("Words of a pack")
class PackPhrasesTest {

  private static final Cell UNION_OF_THE_WORLD = new Country("ZZ");

  private static PackWords words(String language) {
    return new PackWords(new Texts(), new Countries(), language);
  }

  private static String html(Phrase phrase) {
    return phrase.first().text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("The document and the table have the same words for what belongs to no country")
  void none(String language) {
    PackWords words = words(language);
    Phrase said = new PackPhrases(List.of(words)).cell(UNION_OF_THE_WORLD);
    assertEquals(words.cell(UNION_OF_THE_WORLD), html(said));
  }

  @ParameterizedTest
  @CsvSource({
    "en, have not confirmed by email, being looked at, also in a list",
    "ar, ولم يؤكد من وردوا فيها توقيعاتهم بالبريد, قيد المراجعة, وورد أيضًا في قائمة",
    "ur, ای میل سے تصدیق نہیں کی, جن دستخطوں کی جانچ ہو رہی ہے, کسی فہرست",
    "fr, n’ont rien confirmé, en cours d’examen, aussi dans une liste",
    "es, no han confirmado por correo, se están revisando, también en una lista",
    "de, nichts per E-Mail bestätigt, gerade geprüft, auch in einer Namensliste"
  })
  @DisplayName(
      "The method says what the public page says, and how imports and held signatures count")
  void method(String language, String lists, String held, String twice) {
    String pack = words(language).get("method");
    assertTrue(pack.startsWith(words(language).text("petition.countries.method")), pack);
    for (String said : List.of(lists, held, twice)) {
      assertTrue(pack.contains(said), pack);
    }
  }

  @Test
  @DisplayName(
      "A signer's missing country is unknown, that of a chapter's row is no single country")
  void unknown() {
    PackPhrases phrases = new PackPhrases(List.of(words("en")));
    assertEquals("No single country", html(phrases.cell(UNION_OF_THE_WORLD)));
    assertEquals("Unknown country", html(phrases.country("ZZ")));
  }

  @Test
  @DisplayName("With exact figures and no waiting batch, the pack says that none waits")
  void nothingWaits() {
    PackFigures none =
        new PackFigures(List.of(), List.of(), List.of(), null, null, ReleasedFigures.EXACT);
    assertEquals("No batch waits to be checked.", PackPhrases.waiting(words("en"), none));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 'It names one signature, which is not counted.'",
    "1, 1234, 'It names 1,234 signatures, which are not counted.'",
    "2, 5, 'They name 5 signatures, which are not counted.'"
  })
  @DisplayName("The words for waiting batches have the right plural for their signatures")
  void waiting(int batches, long signatures, String said) {
    String words = words("en").text("batch.waiting", batches, signatures);
    assertEquals(said, words.substring(words.indexOf(". ") + 2));
  }
}
