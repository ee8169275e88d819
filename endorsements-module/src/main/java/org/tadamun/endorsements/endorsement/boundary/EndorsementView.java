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
 * One endorsement as staff and integrators with {@code endorsement:write} see it: the shape of the
 * public one, and all that the public does not see.
 *
 * @param campaign slug
 * @param country under which the figures and the public have it; the endorser's may be another
 * @param proof the first of what everybody can look at, else the first of all
 * @param askedOffOn the last day on which this endorser, with another endorsement, asked to be
 *     taken off here, as it was where days begin first (UTC+14), or null: an older consent is from
 *     before
 * @param withdrawnOn by UTC
 * @param forgottenAt when all that names or quotes somebody was erased, or null
 * @param consentOutdated whether that consent is one to other words, to another name or capacity
 * @param sourceOutdated whether the source was named for such
 * @param proofsFrom how many proofs, the first ones, were of another capacity, office or
 *     organisation, and prove nothing any more
 * @param commands what can be done now, by whoever asks
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

  /** Who endorses, as today's records have it. */
  @Schema(name = "EndorsementParty")
  public record Party(String id, LocalizedText name, EndorserKind kind, String country) {}

  /** To whom it is addressed. */
  @Schema(name = "EndorsementAddressee")
  public record Addressed(String id, LocalizedText name) {}

  /** What of the proofs counts: neither what was erased nor what was of something else. */
  public List<EndorsementEvidence> standing() {
    return evidence.stream().skip(proofsFrom).filter(EndorsementEvidence::says).toList();
  }

  /** Whether something was recorded and still proves too little. */
  public boolean proofIsWanting() {
    return state == EndorsementState.VERIFYING && proof != null;
  }

  /** Whether it is by his leave, though with another one he asked to be taken off before. */
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
