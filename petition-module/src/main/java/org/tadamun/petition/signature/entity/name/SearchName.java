package org.tadamun.petition.signature.entity.name;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.List;

/**
 * The forms of a name by which a signer is found among millions (docs/adr/132). These are the whole
 * name as a key, and the first letters of the longest word of each name.
 */
@Embeddable
public class SearchName {

  /** The most letters of a head. */
  public static final int HEAD_LETTERS = 3;

  @Column(name = "name_key", length = NameKey.LETTERS)
  private String key;

  @Column(name = "family_head", length = HEAD_LETTERS)
  private String familyHead;

  @Column(name = "given_head", length = HEAD_LETTERS)
  private String givenHead;

  protected SearchName() {}

  /** Empty where there is no name. */
  public static SearchName of(String givenName, String familyName) {
    SearchName name = new SearchName();
    if (givenName != null || familyName != null) {
      List<String> given = NameKey.words(givenName);
      List<String> family = NameKey.words(familyName);
      name.key = NameKey.of(given, family);
      name.familyHead = headOfLongest(family);
      name.givenHead = headOfLongest(given);
    }
    return name;
  }

  /** The longest word, such as "Masri" of "Al-Masri" or "Cruz" of "de la Cruz". */
  private static String headOfLongest(List<String> words) {
    return words.stream()
        .max(Comparator.comparingInt(String::length))
        .map(SearchName::head)
        .orElse(null);
  }

  /**
   * The first {@link #HEAD_LETTERS} letters of a word of {@link NameKey}, or all of a shorter one.
   * It never cuts a surrogate pair.
   */
  public static String head(String word) {
    if (word.length() <= HEAD_LETTERS) {
      return word;
    }
    boolean half = Character.isHighSurrogate(word.charAt(HEAD_LETTERS - 1));
    return word.substring(0, half ? HEAD_LETTERS - 1 : HEAD_LETTERS);
  }

  /** Null where there is no name. */
  public String key() {
    return key;
  }

  /** Null where the family name has no letters. */
  public String familyHead() {
    return familyHead;
  }

  /** Null where the given name has no letters. */
  public String givenHead() {
    return givenHead;
  }
}
