package org.tadamun.petition.signature.boundary.enrolment;

import java.util.Map;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The import for which people are entered.
 *
 * @param importId the import that proves the signatures
 * @param source the source under which they are counted
 * @param textVersion the version of the text that they signed
 * @param textsShown the words of the consents that they answered, by purpose
 * @param targetCountry the country of whose authorities they were asked; null where they were not
 */
public record Enrolment(
    long importId,
    long petitionId,
    SignatureSource source,
    int textVersion,
    Map<String, String> textsShown,
    String targetCountry) {

  /** A change of the import's count in a country. */
  CountryChange change(String country, long by) {
    return new CountryChange(petitionId, textVersion, source, country, by);
  }

  /**
   * The result for a portion.
   *
   * @param entered how many count now
   * @param known how many had signed already
   * @param byCountry how many count now, by country
   * @param firstId the lowest id of a new signature, 0 where there is none
   */
  public record Result(
      int entered, int known, Map<String, Long> byCountry, long firstId, long lastId) {

    public static final Result NOTHING = new Result(0, 0, Map.of(), 0, 0);
  }
}
