package org.tadamun.endorsements.endorsement.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementEvent;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * One endorsement as staff and integrators with {@code endorsement:write} see it: the fields of the
 * public view, and all that the public does not see.
 *
 * @param campaign slug
 * @param country the country under which figures and the public have it; may differ from the
 *     endorser's
 * @param proof the best kind of the recorded proofs, or null
 * @param askedOffOn the last day on which this endorser, by another endorsement or by a wish, asked
 *     to be taken off this campaign, by the calendar of UTC+14; null if never. A consent of an
 *     earlier day was given before
 * @param withdrawnOn by UTC
 * @param forgottenAt when names and quotes were erased, or null
 * @param consentOutdated whether the consent was given to other words, or under another name or
 *     capacity
 * @param sourceOutdated whether the source was named for such former words
 * @param proofsFrom how many of the first proofs were for another capacity, office or organisation,
 *     and no longer prove anything
 * @param commands the commands that the caller can run now
 * @param shown whether everybody can read it now
 */
public record EndorsementView(
    String id,
    String campaign,
    Party endorser,
    String country,
    Capacity capacity,
    LocalizedText displayName,
    LocalizedText displayRole,
    LocalizedText displayOrganisation,
    EndorsementKind kind,
    String language,
    Addressed addressee,
    EndorsementState state,
    PublicationBasis basis,
    EvidenceKind proof,
    LocalDate date,
    Source source,
    List<Quote> quotes,
    LocalDate sentOn,
    LocalDate receivedOn,
    LocalDate promisedBy,
    String owner,
    Instant embargoUntil,
    Instant publishedAt,
    LocalDate withdrawnOn,
    LocalDate askedOffOn,
    Instant forgottenAt,
    LocalDate consentOn,
    String consentText,
    boolean consentOutdated,
    boolean sourceOutdated,
    List<EndorsementEvidence> evidence,
    int proofsFrom,
    List<EndorsementEvent> events,
    List<String> commands,
    boolean needsSecondPerson,
    boolean shown,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /** The endorser, as on record today. */
  @Schema(name = "EndorsementParty")
  public record Party(String id, LocalizedText name, EndorserKind kind, String country) {}

  /** The addressee. */
  @Schema(name = "EndorsementAddressee")
  public record Addressed(String id, LocalizedText name) {}

  /** The proofs that still count: neither erased nor recorded for another claim. */
  public List<EndorsementEvidence> standing() {
    return evidence.stream().skip(proofsFrom).filter(EndorsementEvidence::says).toList();
  }

  /** Whether there is a proof, and still not enough of it. */
  public boolean proofIsWanting() {
    return state == EndorsementState.VERIFYING && proof != null;
  }

  /** Whether it is public by a consent that is not older than the last wish to be taken off. */
  public boolean agreedSince() {
    return askedOffOn != null
        && basis == PublicationBasis.CONSENT
        && !consentOn.isBefore(askedOffOn);
  }

  public EndorsementDraft draft() {
    return new EndorsementDraft(
        capacity,
        kind,
        country,
        displayName,
        displayRole,
        displayOrganisation,
        language,
        addressee == null ? null : addressee.id(),
        sentOn,
        receivedOn,
        quotes,
        embargoUntil);
  }
}
