package org.tadamun.endorsements.endorsement.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.DisplayedAs;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.kernel.addressee.boundary.AddresseeView;

/** Builds the view of one endorsement for staff. */
public final class EndorsementDossier {

  private static final Grounds NONE = new Grounds(null, null, null);

  private EndorsementDossier() {}

  /**
   * What the caller may see and do.
   *
   * @param whole whether they may see evidence, consent and log, which name people
   * @param leads whether they may run commands: the endorsement is of one of their countries
   * @param askedOff the last day on which this endorser asked to be taken off; null if never, or if
   *     the caller may not know
   */
  public record Reader(boolean whole, boolean leads, LocalDate askedOff) {}

  public static EndorsementView of(
      Endorsement endorsement,
      String campaign,
      Optional<AddresseeView> addressee,
      Reader reader,
      Instant now) {
    boolean whole = reader.whole();
    EndorsementDetails details = endorsement.details();
    DisplayedAs shown = details.displayedAs();
    Grounds grounds = Optional.ofNullable(endorsement.grounds()).orElse(NONE);
    return new EndorsementView(
        endorsement.publicId(),
        campaign,
        party(endorsement.endorser()),
        details.country(),
        details.capacity(),
        shown.name(),
        shown.role(),
        shown.organisation(),
        details.kind(),
        details.language(),
        addressee
            .map(to -> new EndorsementView.Addressed(to.publicId(), endorsement.nameOf(to.name())))
            .orElse(null),
        endorsement.state(),
        grounds.basis(),
        proof(endorsement),
        endorsement.day(),
        endorsement.source(),
        details.quotes(),
        details.sentOn(),
        details.receivedOn(),
        endorsement.promisedBy(),
        endorsement.owner(),
        details.embargoUntil(),
        endorsement.publishedAt(),
        endorsement.withdrawnOn(),
        reader.askedOff(),
        endorsement.forgottenAt(),
        whole ? grounds.consentOn() : null,
        whole ? grounds.consentText() : null,
        whole && endorsement.isConsentOutdated(),
        whole && endorsement.isSourceOutdated(),
        whole ? endorsement.evidence() : List.of(),
        whole ? endorsement.proofsFrom() : 0,
        whole ? endorsement.events() : List.of(),
        reader.leads() ? commands(endorsement) : List.of(),
        endorsement.needsSecondPerson(),
        endorsement.isShownAt(now),
        endorsement.isSample(),
        endorsement.createdAt(),
        endorsement.modifiedAt(),
        endorsement.version());
  }

  private static List<String> commands(Endorsement endorsement) {
    if (endorsement.isForgotten()) {
      return List.of();
    }
    return EndorsementCommand.possibleIn(endorsement.state()).stream()
        .filter(command -> command != EndorsementCommand.ERASE_PROOF || says(endorsement))
        .map(EndorsementCommand::verb)
        .toList();
  }

  private static boolean says(Endorsement endorsement) {
    return endorsement.evidence().stream().anyMatch(EndorsementEvidence::says)
        || endorsement.events().stream().anyMatch(event -> event.note() != null);
  }

  private static EvidenceKind proof(Endorsement endorsement) {
    // Where proofs are still wanted there is none. In later states the erased ones did prove it.
    List<EndorsementEvidence> there = endorsement.proofs().all();
    boolean once = there.isEmpty() && endorsement.state() != EndorsementState.VERIFYING;
    List<EndorsementEvidence> told = once ? endorsement.evidence() : there;
    return EvidenceKind.best(told.stream().map(EndorsementEvidence::kind).toList());
  }

  private static EndorsementView.Party party(Endorser endorser) {
    return new EndorsementView.Party(
        endorser.publicId(), endorser.name(), endorser.kind(), endorser.country());
  }
}
