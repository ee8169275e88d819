package org.tadamun.kernel.text.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Bidi;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Parts of a text")
class TextPartTest {

  @Test
  @DisplayName("keep a telephone number apart from the words around it")
  void number() {
    List<TextPart> parts = TextPart.of("اتصلوا على +92 300 1234567 أو https://example.org/a.");
    assertEquals(
        List.of(
            new TextPart("اتصلوا على ", false, false),
            new TextPart("+92 300 1234567", false, true),
            new TextPart(" أو ", false, false),
            new TextPart("https://example.org/a", true, false),
            new TextPart(".", false, false)),
        parts);
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
            new TextPart("فون: ", false, false),
            new TextPart(number, false, true),
            new TextPart("۔", false, false)),
        TextPart.of("فون: " + number + "۔"));
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
    assertEquals(List.of(new TextPart(words, false, false)), TextPart.of(words));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("run from the left in plain text if they are numbers, whatever their digits")
  @ValueSource(strings = {"+92 300 1234567", "+46 8-123 45 67", "۰۳۰۰ ۱۲۳۴۵۶۷", "٠٣٠٠ ١٢٣٤٥٦٧"})
  void order(String number) {
    String plain = TextPart.apart("اتصلوا على " + number + " أو");
    Bidi bidi = new Bidi(plain, Bidi.DIRECTION_RIGHT_TO_LEFT);
    String seen = bidi.writeReordered(Bidi.REMOVE_BIDI_CONTROLS);
    assertTrue(seen.replaceAll("\\p{Cf}", "").contains(number), seen);
  }

  @Test
  @DisplayName("keep addresses and single rows of digits without invisible characters")
  void bare() {
    String text = "الرمز 0123456789 https://example.org/?tel=+92 و";
    assertEquals(text, TextPart.apart(text));
  }

  @Test
  @DisplayName("are escaped as HTML, and their numbers run from the left")
  void html() {
    assertEquals(
        "&lt;b&gt; <bdo dir=\"ltr\">+92 300 1234567</bdo> https://example.org/?a&amp;b=0123456",
        TextPart.html("<b> +92 300 1234567 https://example.org/?a&b=0123456"));
  }
}
