package org.tadamun.petition.version.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.version.boundary.Difference;

@DisplayName("Difference of two texts")
class WordDiffTest {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  private static String marked(String before, String after, Locale locale) {
    return WordDiff.between(before, after, locale).pieces().stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.text();
                  case REMOVED -> "[-" + piece.text() + "]";
                  case ADDED -> "[+" + piece.text() + "]";
                })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Release him now.|Release him now.|Release him now.",
        "Release him now.|Release them now.|Release [-him ][+them ]now.",
        "We demand his release.|We demand his immediate release.|We demand his [+immediate ]release.",
        "We urge and demand it.|We demand it.|We [-urge and ]demand it.",
        "one two|three four|[-one two][+three four]",
        "a b c d|a x c y|a [-b ][+x ]c [-d][+y]",
      })
  @DisplayName("Differences are found word by word")
  void words(String before, String after, String expected) {
    assertEquals(expected, marked(before, after, Locale.ENGLISH));
  }

  @Test
  @DisplayName("Differences are found in a right-to-left script, too")
  void arabic() {
    assertEquals(
        "نطالب بالإفراج [+الفوري ]عنه.",
        marked("نطالب بالإفراج عنه.", "نطالب بالإفراج الفوري عنه.", ARABIC));
  }

  @Test
  @DisplayName("An absent text counts as empty")
  void absent() {
    assertTrue(WordDiff.between(null, null, ARABIC).same());
    assertEquals("[+new]", marked(null, "new", Locale.ENGLISH));
    assertEquals("[-old]", marked("old", null, Locale.ENGLISH));
    assertEquals(List.of(), WordDiff.between("", "", ARABIC).pieces());
  }

  @Test
  @DisplayName("Both texts can be read back exactly from their difference")
  void roundTrip() {
    Random random = new Random(20201120);
    for (int round = 0; round < 300; round++) {
      String before = text(random);
      String after = text(random);
      Difference difference = WordDiff.between(before, after, Locale.ENGLISH);
      assertEquals(before, difference.before());
      assertEquals(after, difference.after());
      assertEquals(before.equals(after), difference.same());
    }
  }

  private static String text(Random random) {
    String[] words = {"free ", "him, ", "now", "\n\n", "— ", "عامر ", "رہا ", "1,200 ", " ", "!"};
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> words[random.nextInt(words.length)])
        .collect(Collectors.joining());
  }

  @Test
  @DisplayName("Texts of 800 words are compared in at most five pieces")
  void longest() {
    String before = "word ".repeat(800);
    String after = "word ".repeat(400) + "other " + "word ".repeat(399);
    Difference difference = WordDiff.between(before, after, Locale.ENGLISH);
    assertEquals(after, difference.after());
    assertFalse(difference.same());
    assertTrue(difference.pieces().size() <= 5);
  }
}
