package org.tadamun.petition.signature.boundary.enrolment;

import java.util.Map;
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

  /** So many more of its people count in a country, or fewer. */
  CountryChange change(String country, long by) {
    return new CountryChange(petitionId, textVersion, source, country, by);
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
