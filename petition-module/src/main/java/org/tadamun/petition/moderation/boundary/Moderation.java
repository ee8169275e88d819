package org.tadamun.petition.moderation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.byhand.boundary.ManualDecisionLimit;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.moderation.control.ModerationReach;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.notice.Notices;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Decisions about single signatures, allowed in any state of the petition, so that a wrong figure
 * can be corrected after its end, too.
 */
@Stateless
public class Moderation {

  /** The most signatures of one decision, more than a page of the console shows. */
  public static final int MOST = 200;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private ManualDecisionLimit byHand;
  @EJB private Notices notices;
  @EJB private Petitions petitions;
  @EJB private Decisions decisions;
  @Inject private ModerationReach reach;

  /** A signature after the decision. */
  @Schema(name = "ModerationDecision")
  public record Decided(String id, String petition, SignatureState state) {}

  /**
   * @throws NotFound also for a signature outside the caller's campaigns
   * @throws WrongState when the command does not fit the signature's state
   * @throws TooManyByHand where the caller has taken out too many in 24 hours
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Decided decide(long id, Decision decision) {
    decision.check();
    PetitionView petition = reach.require(id);
    Signature signature = lock(id);
    if (carryOut(petition, List.of(signature), decision) == 0) {
      throw new WrongState(signature.state(), decision.command().verb());
    }
    return new Decided(Long.toString(id), petition.slug(), signature.state());
  }

  /**
   * Decides about several signatures, or refuses all where they are too many. Those whose state
   * does not fit stay as they are; deleted ones and those of another petition are ignored.
   *
   * @return how many were changed
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public int decideAll(String petitionSlug, Collection<Long> ids, Decision decision) {
    decision.check();
    if (ids.size() > MOST) {
      throw new InvalidInput("ids", "kernel.error.too-many", MOST);
    }
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    List<Long> there = reach.require(petition, ids);
    return carryOut(petition, RowLocks.ascending(em, Signature.class, there), decision);
  }

  private int carryOut(PetitionView petition, List<Signature> signatures, Decision decision) {
    Map<Signature, SignatureState> before = new LinkedHashMap<>();
    for (Signature signature : signatures) {
      reach.require(petition, signature.petitionId(), signature.signer().country());
      if (decision.command().fits(signature.state())) {
        before.put(signature, signature.state());
      }
    }
    if (decision.command().takesOut() && !before.isEmpty()) {
      byHand.take(petition.id(), before.size());
    }
    decisions.apply(petition, before.keySet().stream().map(Signature::id).toList(), decision, null);
    before.forEach((signature, was) -> record(petition, signature, was, decision));
    before.forEach((signature, was) -> mail(petition, signature, was, decision.command()));
    return before.size();
  }

  /** Mails the signer whose counted signature is held, or whose signature counts once released. */
  private void mail(
      PetitionView petition, Signature signature, SignatureState was, ModerationCommand command) {
    if (command == ModerationCommand.HOLD && was.counts()) {
      notices.held(petition, signature.id());
    } else if (command == ModerationCommand.RELEASE && signature.state().counts()) {
      notices.released(petition, signature.id());
    }
  }

  private void record(
      PetitionView petition, Signature signature, SignatureState before, Decision decision) {
    audit.record(
        "signature." + decision.command().done(),
        "signature",
        Long.toString(signature.id()),
        petition.campaignId(),
        before.name(),
        after(signature, decision));
  }

  /** Without the note, which may speak of the signer: the audit trail outlives them. */
  private static String after(Signature signature, Decision decision) {
    return decision.reason() == null
        ? signature.state().name()
        : signature.state() + " " + decision.reason();
  }

  private Signature lock(long id) {
    return Optional.ofNullable(em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(NotFound::new);
  }
}
