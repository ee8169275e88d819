package org.tadamun.petition.signature.boundary.imported;

import java.time.Instant;
import java.util.Map;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The part of an import that entering and removing its signatures needs.
 *
 * @param importId the import that proves the signatures
 * @param source the source under which they are counted
 * @param textVersion the version of the text that they signed
 * @param textsShown the words of the consents that they answered, by purpose
 * @param targetCountry the country of whose authorities they were asked; null where they were not
 */
public record ImportFacts(
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

  /** The line of the public log for this country and this day, on which portions add up. */
  CorrectionKey withdrawal(String country, Instant now) {
    return CorrectionKey.withdrawal(
        petitionId, textVersion, now, country, CorrectionKey.IMPORT, importId);
  }
}
