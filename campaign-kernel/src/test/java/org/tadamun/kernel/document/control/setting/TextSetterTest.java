package org.tadamun.kernel.document.control.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.TextInLanguage;

@DisplayName("Text that is set into lines")
class TextSetterTest {

  private static final int WIDTH = 200;

  /** The lines as they are drawn, from left to right. */
  private static List<String> lines(String text, String language) throws IOException {
    try (PDDocument pdf = new PDDocument();
        Fonts fonts = new Fonts(pdf)) {
      return new TextSetter(fonts)
          .lines(new TextInLanguage(text, language), TextStyle.PLAIN, WIDTH).stream()
              .peek(line -> assertTrue(line.width() <= WIDTH, () -> line + " is too wide"))
              .map(line -> line.runs().stream().map(Run::text).collect(Collectors.joining()))
              .toList();
    }
  }

  @Test
  @DisplayName("a word wider than the line is broken where it is full")
  void wideWord() throws IOException {
    String word = "abcdefghijklm\uD83D\uDE00".repeat(20);
    List<String> lines = lines(word, "en");
    assertTrue(lines.size() > 2, lines::toString);
    assertEquals(word.replace("\uD83D\uDE00", "\uFFFD"), String.join("", lines));
    int length = lines.getFirst().length();
    assertTrue(lines.get(1).length() >= length - 3, () -> "no line is left half empty: " + lines);
  }

  @Test
  @DisplayName("a long row of marks in a word does not keep the server busy")
  void manyMarks() {
    String word = "ب" + "\u064E".repeat(50_000) + "ب".repeat(100);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(lines(word, "ar").size() >= 2));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a telephone number runs from the left, also alone or in brackets")
  @ValueSource(strings = {"+92 300 1234567", "(021) 345 678 90", "۰۳۰۰ ۱۲۳۴۵۶۷", "٠٣٠٠ ١٢٣٤٥٦٧"})
  void numbers(String number) throws IOException {
    assertEquals(List.of(number), lines(number, "ar"));
    String within = String.join("", lines("فون: " + number + " یا", "ur"));
    assertTrue(within.contains(number), within);
  }
}
