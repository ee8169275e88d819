package org.tadamun.petition.signature.boundary.enrolment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * In whose name people are entered.
 *
 * @param importId the import that proves them
 * @param source as what they are counted
 * @param textVersion the version of the text that they signed
 * @param textsShown the words of the questions that they answered, by purpose
 * @param targetCountry about whose authorities they were asked; null where they were not
 */
public record Enrolment(
    long importId,
    long petitionId,
    SignatureSource source,
    int textVersion,
    Map<String, String> textsShown,
    String targetCountry) {

  /** How the figures change by so many of each country, in the order in which all are locked. */
  List<CountryChange> changes(Map<String, Long> byCountry, int sign) {
    return new TreeMap<>(byCountry)
        .entrySet().stream()
            .map(
                one ->
                    new CountryChange(
                        petitionId, textVersion, source, one.getKey(), sign * one.getValue()))
            .toList();
  }

  /**
   * What became of a portion.
   *
   * @param entered how many count now
   * @param known how many were there already
   * @param byCountry the same who count now
   * @param firstId the lowest number of a new signature, 0 where there is none
   */
  public record Result(
      int entered, int known, Map<String, Long> byCountry, long firstId, long lastId) {

    public static final Result NOTHING = new Result(0, 0, Map.of(), 0, 0);
  }
}
