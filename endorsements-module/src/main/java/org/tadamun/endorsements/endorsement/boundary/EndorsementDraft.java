package org.tadamun.endorsements.endorsement.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What staff type about an endorsement.
 *
 * @param country the country under which figures count it; null takes the endorser's present one
 * @param displayName null takes the endorser's present name
 * @param addressee public id, or null
 */
public record EndorsementDraft(
    Capacity capacity,
    EndorsementKind kind,
    String country,
    LocalizedText displayName,
    LocalizedText displayRole,
    LocalizedText displayOrganisation,
    String language,
    @ById String addressee,
    LocalDate sentOn,
    LocalDate receivedOn,
    List<Quote> quotes,
    Instant embargoUntil) {

  /** The draft of an empty form. */
  public static final EndorsementDraft NOTHING =
      new EndorsementDraft(null, null, null, null, null, null, null, null, null, null, null, null);

  public EndorsementDraft {
    country = country == null || country.isBlank() ? null : country;
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
  }

  /**
   * Returns the country that the endorsement gets.
   *
   * @param own the endorser's country, taken where the draft has none
   */
  public String countryOr(String own) {
    return country == null ? own : country;
  }
}
