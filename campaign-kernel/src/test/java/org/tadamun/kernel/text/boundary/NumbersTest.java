package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Numbers in a language")
class NumbersTest {

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  @ParameterizedTest
  @CsvSource({"ar, '12,243'", "ur, '12,243'", "en, '12,243'", "de, '12.243'", "es, '12.243'"})
  @DisplayName("a language without a country has Latin digits")
  void digits(String language, String expected) {
    assertEquals(expected, Numbers.whole(Locale.of(language), 12_243));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("a number looks the same alone and in a sentence, in every shipped language")
  void sentences(Locale locale) {
    for (long number : List.of(0L, 7L, 999L, 12_243L, 6_078_985L)) {
      String sentence = new MessageFormat("{0, number}", locale).format(new Object[] {number});
      assertEquals(sentence, Numbers.whole(locale, number));
    }
  }

  @Test
  @DisplayName("a locale with a country has the digits of that country")
  void country() {
    assertEquals("١٢٬٢٤٣", Numbers.whole(Locale.of("ar", "EG"), 12_243));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("a share has one decimal; a share of nothing is zero")
  void shares(Locale locale) {
    String share = Numbers.share(locale, 1, 8);
    assertTrue(share.matches("\\P{Nd}*12[.,٫]5\\P{Nd}*"), share);
    assertTrue(Numbers.share(locale, 5, 0).matches("\\P{Nd}*0[.,٫]0\\P{Nd}*"));
  }

  @Test
  @DisplayName(
      "a share is never rounded to none or to all; it is shown as below 0.1 or above 99.9 percent")
  void edges() {
    assertEquals("0.0%", Numbers.share(Locale.ENGLISH, 0, 12243));
    assertEquals("<0.1%", Numbers.share(Locale.ENGLISH, 6, 12243));
    assertEquals("0.1%", Numbers.share(Locale.ENGLISH, 13, 12243));
    assertEquals("0.1%", Numbers.share(Locale.ENGLISH, 1, 1000));
    assertEquals("99.9%", Numbers.share(Locale.ENGLISH, 999, 1000));
    assertEquals("33.3%", Numbers.share(Locale.ENGLISH, 1, 3));
    assertEquals("99.9%", Numbers.share(Locale.ENGLISH, 12230, 12243));
    assertEquals(">99.9%", Numbers.share(Locale.ENGLISH, 12242, 12243));
    assertEquals("100.0%", Numbers.share(Locale.ENGLISH, 12243, 12243));
    assertEquals("122.4%", Numbers.share(Locale.ENGLISH, 12243, 10000));
    assertTrue(Numbers.share(Locale.of("ur"), 6, 12243).startsWith("\u200e<0"));
    assertTrue(Numbers.share(Locale.of("ar"), 12242, 12243).startsWith("\u200e>9"));
  }

  @ParameterizedTest(name = "{0} of {1}: {2} %")
  @CsvSource({
    "0,2000,0",
    "1,2000,1",
    "8,2000,1",
    "30,2000,2",
    "1000,2000,50",
    "1989,2000,99",
    "1992,2000,99",
    "1999,2000,99",
    "2000,2000,100",
    "3,0,0",
    "0,0,0"
  })
  @DisplayName("a whole percentage is 0 only for none and 100 only for all")
  void percent(long part, long whole, long expected) {
    assertEquals(expected, Numbers.percent(part, whole));
  }
}
