package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stored quotes with several spellings of a language")
class QuoteTest {

  private static final Quote SAID = new Quote("en", "Let him go.", null);
  private static final Quote TRANSLATED = new Quote("fr", "Libérez-le.", "en");

  private static List<Quote> read(Quote... kept) {
    return Quote.Row.quotes(Stream.of(kept).map(Quote.Row::new).toList());
  }

  @Test
  @DisplayName("quotes in different languages are read unchanged")
  void apart() {
    assertEquals(List.of(), read());
    assertEquals(List.of(SAID, TRANSLATED), read(SAID, TRANSLATED));
  }

  @Test
  @DisplayName("equal quotes in two spellings of a language become one")
  void joinsEqualQuotes() {
    assertEquals(
        List.of(SAID, TRANSLATED), read(SAID, TRANSLATED, new Quote("EN", "Let him go.", null)));
  }

  @Test
  @DisplayName("different quotes in two spellings of a language are joined, without loss")
  void joinsDifferentQuotes() {
    assertEquals(
        List.of(new Quote("en", "Let him go.\n\nHe has done nothing.", null), TRANSLATED),
        read(SAID, TRANSLATED, new Quote("EN", "He has done nothing.", null)));
  }

  @Test
  @DisplayName("joined quotes count as a translation if one of them is")
  void translation() {
    Quote english = new Quote("EN", "He has done nothing.", "fr");
    Quote joined = new Quote("en", "Let him go.\n\nHe has done nothing.", "fr");
    assertEquals(List.of(joined), read(SAID, english));
    assertEquals(
        List.of(SAID), read(SAID, new Quote("EN", "Let him go.", "EN")), "of no other spelling");
    Quote spelled = new Quote("EN", "Let him go.", "en");
    assertEquals(List.of(joined), read(spelled, english), "nor does that hide the other one");
  }
}
