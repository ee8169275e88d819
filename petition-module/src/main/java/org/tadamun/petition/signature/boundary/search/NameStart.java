package org.tadamun.petition.signature.boundary.search;

import java.util.List;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.entity.name.NameKey;

/** What was typed to find a person by name. */
public final class NameStart {

  /** Of all words together: a single letter stands for everybody. */
  public static final int LETTERS_LEAST = 2;

  /**
   * Where a petition has no more signatures, any word of a name is looked at. Where it has more,
   * the longest of the family and the longest of the given name, from three letters on.
   */
  public static final int ANY_WORD_AMONG = 100_000;

  /** And so many, the newest, where a petition has more. */
  public static final int ANY_WORD_NEWEST = 10_000;

  private NameStart() {}

  /**
   * Its words, each of which some word of the name must begin with.
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
