package org.tadamun.kernel.document.control.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R4: Joined letters of Arabic and Urdu")
class JoiningTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("letters take the form that joins them to their neighbours")
  @CsvSource({
    // the four forms: alone, at the beginning, inside, at the end
    "ب, FE8F",
    "ببب, FE91 FE92 FE90",
    // a letter that does not join to the next one divides the word
    "دار, FEA9 FE8D FEAD",
    // lam and alef become one form, also after another letter, also with hamza or madda
    "لا, FEFB",
    "سلام, FEB3 FEFC FEE1",
    "لأ, FEF7",
    "لإ, FEF9",
    "لآ, FEF5",
    // Urdu: tte, ddal, rre, noon ghunna, yeh barree, do-chashmi and goal heh, gaf, cheh, peh
    "ٹماٹر, FB68 FEE4 FE8E FB68 FEAE",
    "ڈاک, FB88 FE8D FB8E",
    "پہاڑ, FB58 FBA9 FE8E FB8C",
    "میں, FEE3 FBFF FB9F",
    "ہے, FBA8 FBAF",
    "گھر, FB94 FBAD FEAE",
    "بچے, FE91 FB7D FBAF",
    // a vowel mark does not prevent joining
    "بَب, FE91 064E FE90",
    "لَا, FEFB 064E",
    // a blank prevents joining
    "ب ب, FE8F 20 FE8F",
  })
  void forms(String word, String expected) {
    StringBuilder codes = new StringBuilder();
    Joining.of(word).codePoints().forEach(code -> codes.append(" %X".formatted(code)));
    String all = codes.toString().strip().replaceAll("\\b(64E)\\b", "0$1");
    assertEquals(expected, all);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("joined forms are still the same text after normalisation")
  @ValueSource(
      strings = {
        "نطالب بالإفراج الفوري عنه في مدينة لاهور (Lahore) يوم 8 نوفمبر 2020",
        "ٹھیک ہے، گھر کے چھوٹے بچے پڑھ رہے ہیں۔ 12,243 دستخط",
        "Free Amar Fayaz",
      })
  void sameText(String text) {
    assertEquals(text, Normalizer.normalize(Joining.of(text), Normalizer.Form.NFKC));
  }

  @Test
  @DisplayName("a letter without a form of its own becomes a letter and a mark")
  void decomposed() {
    assertEquals("\uFBA6\u0654", Joining.of("\u06C2"));
  }

  @Test
  @DisplayName("a long row of marks between two letters does not keep the server busy")
  void manyMarks() {
    String marks = "\u064E".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertEquals("\uFE91" + marks + "\uFE90", Joining.of("ب" + marks + "ب")));
  }

  @Test
  @DisplayName("a non-joiner parts two letters and is not drawn")
  void nonJoiner() {
    assertEquals("\uFE8F\uFE8F", Letters.drawn("ب\u200Cب"));
    assertNotEquals("\uFE8F\uFE8F", Letters.drawn("بب"));
  }

  @Test
  @DisplayName("text is reversed with mirrored brackets, and marks stay after their letter")
  void turned() {
    assertEquals("(\u0628\u064E)", Letters.fromRight("(\u0628\u064E)"));
    assertEquals("ba", Letters.fromRight("ab"));
  }

  @Test
  @DisplayName("the fonts have the forms of all Arabic and Urdu letters")
  void inTheFonts() {
    String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٹپچڈڑژکگںھہۂۃیےۓ،؛؟۔٪٠١٢٣۴۵۶";
    try (var pdf = new PDDocument();
        Fonts fonts = new Fonts(pdf)) {
      for (boolean bold : new boolean[] {false, true}) {
        String all = Letters.drawn(letters) + Letters.drawn(letters.replaceAll("(.)", "$1 "));
        all.codePoints()
            .forEach(c -> assertTrue(fonts.of(c, bold).has(c), () -> "U+%04X".formatted(c)));
      }
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
