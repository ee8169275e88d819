package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Quote;

@DisplayName("The form of a quote")
class QuoteFormTest {

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur");
  private static final Quote ARABIC = new Quote("ar", "أطلقوا سراحه", null);
  private static final Quote ENGLISH = new Quote("en", "Let him go.", "ar");

  private static QuoteForm of(Quote... quotes) {
    return new QuoteForm(List.of(quotes), LANGUAGES);
  }

  @Test
  @DisplayName("an unchanged quote keeps its order; after a change the original comes first")
  void unchanged() {
    QuoteForm form = of(ENGLISH, ARABIC);
    assertEquals("ar", form.getOriginal());
    assertEquals(List.of(ENGLISH, ARABIC), form.quotes());
    form.getTexts().getTexts().put("ur", "اسے رہا کرو");
    assertEquals(
        List.of(ARABIC, ENGLISH, new Quote("ur", "اسے رہا کرو", "ar")),
        form.quotes(),
        "the original first");
  }

  @Test
  @DisplayName("the first typed language is the original if none is named")
  void unnamed() {
    QuoteForm form = of();
    assertNull(form.getOriginal());
    assertEquals(List.of(), form.quotes());
    form.getTexts().getTexts().put("ar", "أطلقوا سراحه");
    assertEquals(List.of(ARABIC), form.quotes());
  }

  @Test
  @DisplayName("a text is a translation if a language without text is named as the original")
  void emptyOriginal() {
    QuoteForm form = of(ARABIC);
    form.setOriginal("ur");
    assertEquals(List.of(new Quote("ar", "أطلقوا سراحه", "ur")), form.quotes());
  }

  @Test
  @DisplayName(
      "a translation whose original is not stored stays one; the form has a field for the original")
  void originalElsewhere() {
    Quote english = new Quote("en", "Let him go.", "fr");
    QuoteForm form = of(english);
    assertEquals("fr", form.getOriginal());
    assertEquals(List.of("en", "ar", "ur", "fr"), form.getTexts().getLanguages());
    assertEquals(List.of(english), form.quotes());
    form.getTexts().getTexts().put("ur", "اسے رہا کرو");
    form.getTexts().getTexts().put("fr", "Libérez-le !");
    assertEquals(
        List.of(
            new Quote("fr", "Libérez-le !", null), english, new Quote("ur", "اسے رہا کرو", "fr")),
        form.quotes());
  }

  @Test
  @DisplayName("a translation of a translation and two originals are kept")
  void chain() {
    Quote urdu = new Quote("ur", "اسے رہا کرو", "en");
    assertEquals(List.of(ARABIC, ENGLISH, urdu), of(ARABIC, ENGLISH, urdu).quotes());
    Quote both = new Quote("en", "Let him go.", null);
    assertEquals(List.of(both, ARABIC), of(both, ARABIC).quotes());
  }

  @Test
  @DisplayName(
      "a translation does not become the original when the text of the original is removed")
  void originalTakenOut() {
    QuoteForm form = of(ARABIC, ENGLISH);
    form.getTexts().getTexts().put("ar", "");
    assertEquals(List.of(ENGLISH), form.quotes());
  }

  @Test
  @DisplayName("naming another original makes all other texts translations of it")
  void changedOriginal() {
    QuoteForm form = of(ARABIC, ENGLISH);
    form.setOriginal("en");
    assertEquals(
        List.of(new Quote("en", "Let him go.", null), new Quote("ar", "أطلقوا سراحه", "en")),
        form.quotes());
  }

  @Test
  @DisplayName("a language that the campaign does not have is kept")
  void foreignLanguage() {
    QuoteForm form = of(new Quote("fr", "Libérez-le !", null));
    assertEquals(List.of("en", "ar", "ur", "fr"), form.getTexts().getLanguages());
    assertEquals("fr", form.quotes().getFirst().language());
  }

  @Test
  @DisplayName("a language that the campaign spells in another way has one field")
  void otherSpelling() {
    QuoteForm form = new QuoteForm(List.of(ENGLISH), List.of("EN", "ar", "UR-pk"));
    assertEquals(List.of("en", "ar", "ur-PK"), form.getTexts().getLanguages());
    form.getTexts().getTexts().put("ur-PK", "اسے رہا کرو");
    assertEquals(List.of(ENGLISH, new Quote("ur-PK", "اسے رہا کرو", "ar")), form.quotes());
    assertEquals("quote.ur-PK", form.inputOf("quotes[1].text"));
  }

  @Test
  @DisplayName("the path of a mistake leads to its input")
  void mistakes() {
    QuoteForm form = of(ARABIC, ENGLISH);
    assertEquals("quote.ar", form.inputOf("quotes[0].text"));
    assertEquals("quote.en", form.inputOf("quotes[1].translatedFrom"));
    assertEquals("quote", form.inputOf("quotes"));
    assertEquals("sentOn", form.inputOf("sentOn"));
  }
}
