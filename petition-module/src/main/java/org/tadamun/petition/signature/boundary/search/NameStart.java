package org.tadamun.petition.signature.boundary.search;

import java.util.List;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.entity.name.NameKey;

/** Checks and splits the text that was typed to find a person by name. */
public final class NameStart {

  /** The least letters of all words together: a single letter would match too many. */
  public static final int LETTERS_LEAST = 2;

  /**
   * Up to so many signatures in a petition, any word of a name is compared. In a larger one, the
   * longest word of the family and of the given name, from three letters on.
   */
  public static final int ANY_WORD_AMONG = 100_000;

  /** In a larger petition any word is compared of so many newest signatures, too. */
  public static final int ANY_WORD_NEWEST = 10_000;

  private NameStart() {}

  /**
   * The typed words, each of which some word of the name must begin with.
   *
   * @throws InvalidInput where there are too few letters, at the field {@code name}
   */
  public static List<String> words(String typed) {
    if (!isLongEnough(typed)) {
      throw new InvalidInput("name", "petition.error.name-start", LETTERS_LEAST);
    }
    return NameKey.words(typed);
  }

  public static boolean isLongEnough(String typed) {
    return NameKey.words(typed).stream().mapToInt(String::length).sum() >= LETTERS_LEAST;
  }
}
