package org.tadamun.endorsements.endorsement.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.endorser.boundary.NamedEndorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A new endorsement as a client of the API sends it.
 *
 * @param endorser a known endorser by public id, or a new one with all details
 * @param newEndorser a new endorser, where {@code endorser} is absent
 * @param state {@code INVITED} where absent; or {@code PLEDGED}, {@code RECEIVED}
 */
@InitialValue(field = "campaign", pathParameter = "slug")
@InitialValue(field = "date", insteadField = "receivedOn")
@InitialValue(
    field = {"basis", "consentOn", "consentText", "source"},
    changedBy = @InitialValue.Command(path = "commands/publish"))
@InitialValue(
    field = {"proof", "evidence"},
    changedBy = @InitialValue.Command(path = "commands/add-evidence (kind, url)"))
@InitialValue(field = {"consentOutdated", "sourceOutdated", "publishedAt", "shown", "proofsFrom"})
@InitialValue(field = {"withdrawnOn", "askedOffOn", "forgottenAt"})
@InitialValue(field = {"events", "commands"})
@InitialValue(field = "needsSecondPerson", values = "true")
public record NewEndorsement(
    @ById
        @Schema(
            description =
                "Whose it is: an id, an object with the id, or somebody new as an object without"
                    + " one. Who is in the list already is refused as new, at the name. The name"
                    + " may be plain text, in the language of the endorsement.")
        NamedEndorser endorser,
    @Schema(description = "Somebody new, where no endorser is sent") EndorserDetails newEndorser,
    EndorsementState state,
    LocalDate promisedBy,
    @Schema(description = "Who asks after the promise: an id of .../endorsements/owners?country=.")
        String owner,
    String note,
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

  EndorsementDraft draft() {
    return new EndorsementDraft(
        capacity,
        kind,
        country,
        displayName,
        displayRole,
        displayOrganisation,
        language,
        addressee,
        sentOn,
        receivedOn,
        quotes,
        embargoUntil);
  }
}
