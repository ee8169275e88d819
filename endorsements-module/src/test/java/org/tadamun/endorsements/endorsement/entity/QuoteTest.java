package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Quotes that were kept when a language had several spellings")
class QuoteTest {

  private static final Quote SAID = new Quote("en", "Let him go.", null);
  private static final Quote TRANSLATED = new Quote("fr", "Libérez-le.", "en");

  private static List<Quote> read(Quote... kept) {
    return Quote.Row.quotes(Stream.of(kept).map(Quote.Row::new).toList());
  }

  @Test
  @DisplayName("are as they are where each has a language of its own")
  void apart() {
    assertEquals(List.of(), read());
    assertEquals(List.of(SAID, TRANSLATED), read(SAID, TRANSLATED));
  }

  @Test
  @DisplayName("are one where two of a language say the same")
  void same() {
    assertEquals(
        List.of(SAID, TRANSLATED), read(SAID, TRANSLATED, new Quote("EN", "Let him go.", null)));
  }

  @Test
  @DisplayName("stand below each other where they do not, so that no word is lost by the next edit")
  void both() {
    assertEquals(
        List.of(new Quote("en", "Let him go.\n\nHe has done nothing.", null), TRANSLATED),
        read(SAID, TRANSLATED, new Quote("EN", "He has done nothing.", null)));
  }

  @Test
  @DisplayName("are a translation where one is: nobody has said in this language what he has not")
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
