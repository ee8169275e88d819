package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.entity.DisplayedAs;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Turns a draft into details to store, or reports every mistake at its field. */
@Dependent
public class EndorsementDraftReader {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private PledgeTerms promises;

  /** Finds the endorser. Null if there is none, which is added to the violations. */
  public Endorser endorser(String id, Violations violations) {
    if (id == null || id.isBlank()) {
      violations.required("endorser", id);
      return null;
    }
    Endorser found =
        Records.find(em, Endorser.class, id).filter(one -> !one.isForgotten()).orElse(null);
    if (found == null) {
      violations.add("endorser", "kernel.error.choice");
    }
    return found;
  }

  /**
   * Reads the draft of an edit.
   *
   * @param present the stored details: if the edit leaves both of their days as they are, the order
   *     of the days is not judged again, since older versions allowed a wrong order
   */
  public EndorsementDetails read(
      long campaignId, Endorser endorser, EndorsementDraft draft, EndorsementDetails present) {
    Violations violations = new Violations();
    EndorsementDetails details = read(campaignId, endorser.details(), draft, violations);
    if (!details.hasDaysOf(present)) {
      judgeOrder(draft, violations);
    }
    violations.throwIfAny();
    return details;
  }

  /**
   * Reads the draft of a new endorsement, and adds its mistakes to those found before.
   *
   * @param whose the endorser; null where none was named yet
   */
  public EndorsementDetails read(
      long campaignId,
      EndorserDetails whose,
      EndorsementDraft draft,
      EndorsementStart beginning,
      Violations violations) {
    String country = draft.countryOr(whose == null ? null : whose.country());
    promises.judge(campaignId, country, beginning, violations);
    EndorsementDetails details = read(campaignId, whose, draft, violations);
    judgeOrder(draft, violations);
    return details;
  }

  private static void judgeOrder(EndorsementDraft draft, Violations violations) {
    EndorsementDetails.judgeOrder(draft.sentOn(), draft.receivedOn(), violations);
  }

  private EndorsementDetails read(
      long campaignId, EndorserDetails whose, EndorsementDraft draft, Violations violations) {
    AddresseeView addressee = addressee(campaignId, draft.addressee(), violations);
    EndorsementDetails details =
        new EndorsementDetails(
            draft.capacity(),
            draft.kind(),
            draft.countryOr(whose == null ? null : whose.country()),
            displayedAs(draft, whose == null ? null : whose.name()),
            draft.language(),
            addressee == null ? null : addressee.id(),
            addressee == null ? null : addressee.name(),
            draft.sentOn(),
            draft.receivedOn(),
            draft.quotes(),
            draft.embargoUntil());
    details.judge(whose == null ? null : whose.kind(), violations);
    if (draft.country() != null && !countries.exists(draft.country())) {
      violations.add("country", "kernel.error.country");
    }
    Instant now = clock.instant();
    violations
        .day("sentOn", draft.sentOn())
        .past("sentOn", draft.sentOn(), now)
        .day("receivedOn", draft.receivedOn())
        .past("receivedOn", draft.receivedOn(), now)
        .moment("embargoUntil", draft.embargoUntil());
    return details;
  }

  private static DisplayedAs displayedAs(EndorsementDraft draft, LocalizedText own) {
    LocalizedText name = LocalizedText.orNull(draft.displayName());
    return new DisplayedAs(
        name == null ? own : name, draft.displayRole(), draft.displayOrganisation());
  }

  private AddresseeView addressee(long campaignId, String publicId, Violations violations) {
    if (publicId == null || publicId.isBlank()) {
      return null;
    }
    AddresseeView found =
        addressees
            .byPublicId(publicId)
            .filter(addressee -> addressee.campaignId() == campaignId)
            .orElse(null);
    if (found == null) {
      violations.add("addressee", "kernel.error.choice");
    }
    return found;
  }
}
