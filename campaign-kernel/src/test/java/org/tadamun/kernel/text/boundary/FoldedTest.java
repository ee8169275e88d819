package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Text folded for search and comparison")
class FoldedTest {

  @ParameterizedTest
  @DisplayName("case, accents, vowel signs and superfluous blanks make no difference")
  @CsvSource({
    "Ñandú, nandu",
    "ÉLAN, elan",
    "E\u0301lan, elan",
    "İzmir, izmir",
    "Işık, isik",
    "مُحَمَّد, محمد",
    "' Tobias\u00A0\t PFLÜGER ', tobias pfluger",
    "Łódź, lodz",
    "Søren, soren",
    "Straße, strasse",
    "O’Brien, o'brien",
    "Côte d‘Ivoire, cote d'ivoire"
  })
  void alike(String written, String other) {
    assertEquals(Folded.of(other), Folded.of(written));
    assertEquals(Folded.of(written), Folded.of(Folded.of(written)), "nor folded further");
  }

  @ParameterizedTest
  @DisplayName("letters of Arabic and Urdu keyboards make no difference")
  @CsvSource({
    "علی, علي",
    "علے, على",
    "پاکستان, پاكستان",
    "کراچی, كراچي",
    "فاطمة, فاطمه",
    "فاطمہ, فاطمة",
    "أحمد, احمد",
    "ٱلله, الله",
    "بهاء, بها",
    "سـلام, سلام",
    "می\u200Cخواهم, ميخواهم"
  })
  void keyboards(String urdu, String arabic) {
    assertEquals(Folded.of(arabic), Folded.of(urdu));
    assertEquals(Folded.of(urdu), Folded.of(Folded.of(urdu)), "nor folded further");
  }

  @Test
  @DisplayName("marks that are not pronounced are dropped, and any blank separates words")
  void unheard() {
    assertEquals("kaba", Folded.of("Ka\u02BFba"));
    assertEquals("kaba", Folded.of("Ka\u02B9b\u02BCa"));
    assertEquals("a\u02C0b", Folded.of("a\u02C0b"), "the letter behind them");
    assertEquals("ab cd", Folded.of("ab ' \u200F\u3000\u2019\tcd '"));
    assertEquals("\uD83A\uDD22", Folded.of("\uD83A\uDD00\uD83A\uDD44"), "Adlam");
    assertEquals("\uD840\uDC00 \uD840\uDC00", Folded.of("\uD840\uDC00\u2028\uD840\uDC00"));
  }

  @Test
  @DisplayName("other letters, hyphens and digits make a difference")
  void different() {
    assertNotEquals(Folded.of("باكستان"), Folded.of("پاکستان"), "no transliteration");
    assertEquals("al-masri, 100%", Folded.of("Al-Masri, 100%"));
    assertNotEquals(Folded.of("Ali"), Folded.of("علي"));
  }

  @Test
  @DisplayName("an absent text or one of marks only is empty")
  void nothing() {
    assertEquals("", Folded.of(null));
    assertEquals("", Folded.of(" '\u0640\u064B\u200F "));
  }

  @Test
  @DisplayName("a folded text is cut to its length without half characters or a blank at the end")
  void length() {
    assertEquals("abc", Folded.upTo(3, "abc"));
    assertEquals("abc", Folded.upTo(3, "abcd"));
    assertEquals("ab", Folded.upTo(3, "ab d"));
    assertEquals("ab", Folded.upTo(3, "ab\uD840\uDC00"));
  }
}
