package org.tadamun.petition.signature.entity.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Heads of a name for the search")
class SearchNameTest {

  @ParameterizedTest
  @DisplayName("Each name has the head of its longest word, of equal ones that of the first")
  @CsvSource({
    "José, Al-Masri, jos, mas",
    "Maria Jose, de la Cruz, mar, cru",
    "Abdul, Abdul Rahman, abd, rah",
    "Li, 李, li, 李",
    "Anne-Lise, Ali Bey, ann, ali",
    "Łucja, Ørsted, luc, ors"
  })
  void heads(String given, String family, String givenHead, String familyHead) {
    SearchName name = SearchName.of(given, family);
    assertEquals(givenHead, name.givenHead());
    assertEquals(familyHead, name.familyHead());
    assertEquals(NameKey.of(NameKey.words(given), NameKey.words(family)), name.key());
  }

  @Test
  @DisplayName("A name without letters has no head, and a missing name has neither head nor key")
  void none() {
    assertNull(SearchName.of("Amal", "-").familyHead());
    assertNull(SearchName.of("Amal", null).familyHead());
    SearchName nobody = SearchName.of(null, null);
    assertNull(nobody.key());
    assertNull(nobody.givenHead());
    assertNull(nobody.familyHead());
  }

  @Test
  @DisplayName("A head is not cut within a character")
  void whole() {
    String letter = Character.toString(0x10400);
    assertEquals("ab", SearchName.head("ab" + letter));
    assertEquals("a" + letter, SearchName.head("a" + letter + letter));
  }
}
