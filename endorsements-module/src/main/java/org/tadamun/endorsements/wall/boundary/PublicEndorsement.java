package org.tadamun.endorsements.wall.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An endorsement as everybody may read it.
 *
 * @param verified true where the endorser agreed and the campaign has verified it; false where it
 *     is shown as a source reports it
 * @param proof the kind of proof; null where the proofs have been erased
 * @param date when it was sent or received, or null
 * @param source for a public act; else null
 * @param sample whether it is sample data
 */
public record PublicEndorsement(
    String id,
    Party endorser,
    Capacity capacity,
    LocalizedText displayRole,
    LocalizedText displayOrganisation,
    String sourceLanguage,
    EndorsementKind kind,
    String language,
    Addressed addressee,
    EndorsementState state,
    PublicationBasis basis,
    boolean verified,
    EvidenceKind proof,
    LocalDate date,
    Source source,
    List<Quote> quotes,
    boolean sample,
    Instant publishedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /** The endorser, under the name of that day. */
  @Schema(name = "PublicEndorser")
  public record Party(LocalizedText name, EndorserKind kind, String country) {}

  /** The addressee. */
  @Schema(name = "PublicEndorsementAddressee")
  public record Addressed(String id, LocalizedText name) {}
}
