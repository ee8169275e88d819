package org.tadamun.petition.signature.control.retention;

import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Petitions that have been over since before a moment, and are not exempt. What became of them
 * since, a hand-over or the archive, is of no matter.
 */
final class OverPetitions {

  /**
   * Lets Derby go through the signatures by their numbers, and look up the few petitions. For each
   * portion it would read, judge and sort all of a petition else; a dry run is quicker so, where
   * nothing is over. It is a comment to PostgreSQL, which sees by the limit which of the two is
   * less.
   */
  private static final String BY_NUMBER = " --DERBY-PROPERTIES joinStrategy=HASH\n";

  private static final String OVER =
      PetitionState.OVER.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));

  private OverPetitions() {}

  /**
   * Their numbers, as a part query with the moment as its first parameter.
   *
   * @param condition of {@code p}, with {@code and} before it; may be empty
   * @param exempt at least one number
   * @param isPortion whether it is for the first signatures by number, or for all of them
   */
  static String numbers(String condition, List<Long> exempt, boolean isPortion) {
    return "(select p.id from petition_petition p"
        + (isPortion ? BY_NUMBER : "")
        + " where p.state in ("
        + OVER
        + ") and p.over_since < ?1"
        + condition
        + " and p.id not in ("
        + exempt.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + "))";
  }
}
