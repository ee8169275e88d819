package org.tadamun.petition.signature.entity.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Search key of a name")
class NameKeyTest {

  private static String key(String givenName, String familyName) {
    return SearchName.of(givenName, familyName).key();
  }

  @Test
  @DisplayName("The key has the family name first, and a missing name has none")
  void order() {
    assertEquals("kazemi amal", key("Amal", "Kazemi"));
    assertEquals("amal", key("Amal", null));
    assertEquals("", key("!", null));
    assertNull(key(null, null));
  }

  @ParameterizedTest
  @DisplayName("Different spellings of a name have one key")
  @CsvSource({
    "José, JOSE",
    "Müller, Muller",
    "Müller, Mu\u0308ller",
    "Weiß, WEISS",
    "Sørensen, sorensen",
    "Łukasz, lukasz",
    "Işık, isik",
    "O\u2019Brien, O'BRIEN",
    "Al-Masri, al masri",
    "\u0623\u062D\u0645\u062F, \u0627\u062D\u0645\u062F",
    "\u0645\u064F\u062D\u0645\u0651\u062F, \u0645\u062D\u0645\u062F",
    "\u0641\u0627\u0637\u0645\u0629, \u0641\u0627\u0637\u0645\u0647",
    "\u0639\u0644\u06CC, \u0639\u0644\u0649",
    "\u06A9\u0645\u0627\u0644, \u0643\u0645\u0627\u0644"
  })
  void spellings(String one, String other) {
    assertEquals(NameKey.words(one), NameKey.words(other));
    assertEquals(key(one, null), key(other, null));
  }

  @Test
  @DisplayName("Words are divided at signs, and letters and digits of all scripts are kept")
  void different() {
    assertEquals(List.of("amal", "kazemi"), NameKey.words("  Amal,  Kazemi% "));
    assertEquals(List.of(), NameKey.words("%_ -"));
    assertEquals(List.of(), NameKey.words(null));
    String far = "\uD802\uDD00\uD802\uDD01";
    assertEquals(List.of("q", "3", far, "b"), NameKey.words("Q-3 (" + far + ").b"));
    assertEquals(List.of("\u0967", "\u0663"), NameKey.words("\u0967/\u0663"), "numbers stay");
    assertEquals(List.of("a", "b"), NameKey.words("a😀b"), "a picture is a sign between");
  }

  @Test
  @DisplayName("The key is no longer than its column, and ends with a whole character")
  void length() {
    assertEquals(NameKey.LETTERS, key("b", "a".repeat(50)).length());
    String odd = "a" + "\uD840\uDC00".repeat(30);
    assertEquals(NameKey.LETTERS - 1, key(null, odd).length());
  }
}
