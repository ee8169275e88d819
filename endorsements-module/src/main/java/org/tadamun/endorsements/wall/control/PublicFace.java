package org.tadamun.endorsements.wall.control;

import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.DisplayedAs;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.addressee.boundary.AddresseeView;

/** Builds the public view of an endorsement. */
public final class PublicFace {

  private PublicFace() {}

  public static PublicEndorsement of(Endorsement endorsement, Map<Long, AddresseeView> addressees) {
    EndorsementDetails details = endorsement.details();
    DisplayedAs shown = details.displayedAs();
    PublicationBasis basis = endorsement.grounds().basis();
    return new PublicEndorsement(
        endorsement.publicId(),
        new PublicEndorsement.Party(
            shown.name(), endorsement.endorser().kind(), endorsement.country()),
        details.capacity(),
        shown.role(),
        shown.organisation(),
        shown.name().sourceLanguage(),
        details.kind(),
        details.language(),
        addressed(endorsement, addressees),
        endorsement.state(),
        basis,
        basis == PublicationBasis.CONSENT,
        proof(endorsement),
        endorsement.day(),
        basis == PublicationBasis.PUBLIC_ACT ? endorsement.source() : null,
        details.quotes(),
        endorsement.isSample(),
        endorsement.publishedAt(),
        endorsement.createdAt(),
        endorsement.modifiedAt(),
        endorsement.version());
  }

  /** Null where the proofs were erased. */
  private static EvidenceKind proof(Endorsement endorsement) {
    return EvidenceKind.best(
        endorsement.proofs().all().stream().map(EndorsementEvidence::kind).toList());
  }

  private static PublicEndorsement.Addressed addressed(
      Endorsement endorsement, Map<Long, AddresseeView> addressees) {
    Long id = endorsement.addresseeId();
    AddresseeView addressee = id == null ? null : addressees.get(id);
    return addressee == null
        ? null
        : new PublicEndorsement.Addressed(addressee.publicId(), endorsement.addresseeName());
  }
}
