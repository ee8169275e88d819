package org.tadamun.endorsements.parliament.boundary;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorser.boundary.NamedEndorser;
import org.tadamun.endorsements.endorser.boundary.Newcomer;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A new sponsor of an act.
 *
 * @param endorser public id of a person
 * @param office of that day, such as "Member of Parliament"; or null
 * @param consentOn the day on which they agreed, where they had asked to be taken off before; else
 *     null
 */
public record SponsorDraft(
    String endorser, SponsorRole role, LocalizedText office, LocalDate consentOn) {

  public SponsorDraft(String endorser, SponsorRole role, LocalizedText office) {
    this(endorser, role, office, null);
  }

  /**
   * A new sponsor as a client of the API sends it. Nobody can be sent as withdrawn: such a sponsor
   * would be shown as standing by the act.
   *
   * @param endorser a known endorser by public id, or a new one with all details
   * @param newEndorser a new endorser, where {@code endorser} is absent
   * @param name of a new person, where both are absent; all that an act shows of a sponsor
   * @param country of that person; null takes the chamber's
   */
  @Schema(name = "NewSponsor")
  @InitialValue(field = "withdrawn", changedBy = @InitialValue.Command(path = "withdrawal"))
  @InitialValue(field = "withdrawnOn", changedBy = @InitialValue.Command(path = "withdrawal"))
  public record Sent(
      @ById
          @Schema(
              description =
                  "A person: an id, an object with the id, or somebody new as an object without"
                      + " one. Who is in the list already is refused as new, at the name.")
          NamedEndorser endorser,
      @Schema(description = "Somebody new, where no endorser is sent") EndorserDetails newEndorser,
      @PlainName
          @Schema(
              description =
                  "Of somebody new, where neither endorser nor newEndorser is sent: a person of"
                      + " country, or else of the chamber's. Beside the id of one who is known it"
                      + " is passed over.")
          LocalizedText name,
      @Schema(description = "Of somebody new who is told by name alone") String country,
      SponsorRole role,
      LocalizedText office,
      @Schema(
              description =
                  "The day on which they agreed, where they had asked to be taken off before")
          LocalDate consentOn) {

    SponsorDraft draft() {
      return new SponsorDraft(NamedEndorser.id(endorser), role, office, consentOn);
    }

    /**
     * Returns the new endorser. For one named by {@link #name} alone: a person of the given country
     * or the chamber's, since only persons are sponsors, and they belong to the house's country.
     *
     * @param house supplies the chamber's country
     * @return null for a known endorser, or if none is named
     * @throws InvalidInput where two are named
     */
    Newcomer newcomer(Supplier<String> house) {
      Newcomer told = Newcomer.of(endorser, newEndorser);
      boolean named = LocalizedText.orNull(name) != null;
      if (told != null && named) {
        throw new InvalidInput("name", "kernel.error.too-many", 1);
      }
      if (endorser != null || told != null || !named) {
        return told;
      }
      String from = country == null ? house.get() : country;
      return new Newcomer(
          new EndorserDetails(EndorserKind.PERSON, name, null, from, null, null), "");
    }
  }
}
