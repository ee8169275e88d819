package org.tadamun.web.publicsite.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pieces of a text on a public page")
class PagePieceTest {

  @Test
  @DisplayName("keep a telephone number apart from the words around it")
  void number() {
    List<PagePiece> pieces = PagePiece.of("اتصلوا على +92 300 1234567 أو https://example.org/a.");
    assertEquals(
        List.of(
            new PagePiece("اتصلوا على ", false, false),
            new PagePiece("+92 300 1234567", false, true),
            new PagePiece(" أو ", false, false),
            new PagePiece("https://example.org/a", true, false),
            new PagePiece(".", false, false)),
        pieces);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("know telephone numbers as people write them")
  @ValueSource(
      strings = {
        "+92 300 1234567",
        "+46 8-123 45 67",
        "0092 300 1234567",
        "0300-1234567",
        "(021) 345 678 90",
        "+49 (0) 30 123456",
        "۰۳۰۰ ۱۲۳۴۵۶۷"
      })
  void written(String number) {
    assertEquals(
        List.of(
            new PagePiece("فون: ", false, false),
            new PagePiece(number, false, true),
            new PagePiece("۔", false, false)),
        PagePiece.of("فون: " + number + "۔"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("leave quantities, years and days within the words")
  @ValueSource(
      strings = {
        "في 3 آذار 2026",
        "03.03.2026",
        "03-04-2026",
        "10 000 000",
        "1 234 567",
        "2020-2026",
        "رقم A/0123456",
        "10.05.1999"
      })
  void others(String words) {
    assertEquals(List.of(new PagePiece(words, false, false)), PagePiece.of(words));
  }

  @Test
  @DisplayName("are shown from the left if they are telephone numbers")
  void page() throws Exception {
    String tag = Files.readString(Path.of("src/main/resources/META-INF/site-tags/pieces.xhtml"));
    assertEquals(
        true, tag.contains("#{piece.isNumber()}\"><bdi dir=\"ltr\">#{piece.text()}</bdi>"), tag);
  }
}
