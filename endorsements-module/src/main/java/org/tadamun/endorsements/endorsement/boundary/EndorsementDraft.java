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
 * What is typed about an endorsement.
 *
 * @param country under which the figures have it; null takes the endorser's of today
 * @param displayName null takes the endorser's name of today
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

  /** Nothing is typed yet. */
  public static final EndorsementDraft NOTHING =
      new EndorsementDraft(null, null, null, null, null, null, null, null, null, null, null, null);

  public EndorsementDraft {
    country = country == null || country.isBlank() ? null : country;
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
  }

  /**
   * The country of what it becomes.
   *
   * @param own that of the endorser
   */
  public String countryOr(String own) {
    return country == null ? own : country;
  }
}
