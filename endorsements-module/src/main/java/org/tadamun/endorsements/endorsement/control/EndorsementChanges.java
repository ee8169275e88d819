package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementNotes;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;

/**
 * Finds endorsements, and completes each change: flush, audit trail, events, view. The campaign
 * counts as changed too, so that cached pages do not show what was withdrawn a second ago.
 */
@Dependent
public class EndorsementChanges {

  /** Actions that delete words: a withdrawn endorsement, for example, loses its quotes at once. */
  private static final Set<String> ERASING =
      Set.of("endorsement.withdrawn", "endorsement.proof-erased", "endorsement.forgotten");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @EJB private PendingApprovals second;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Event<WordsErased> erased;
  @Inject private EndorserRules rules;

  public Endorsement require(String id) {
    return Records.require(em, Endorsement.class, id);
  }

  /** A step of the current caller at the present time. */
  public Step step(String note) {
    new Violations().block("note", note, Step.NOTE_MAX).throwIfAny();
    return new Step(actor.name(), clock.instant(), note == null || note.isBlank() ? null : note);
  }

  public void add(Endorsement endorsement) {
    em.persist(endorsement);
  }

  /**
   * Completes a change; must be called last.
   *
   * @param before the former state; null for a new endorsement
   * @param old the former notes, to log what changed; null for a new endorsement. For an erased one
   *     only the states are logged
   */
  public EndorsementView changed(
      Endorsement endorsement, String action, EndorsementState before, EndorsementNotes old) {
    String from = before == null ? null : before.name();
    String to = endorsement.state().name();
    if (old == null || endorsement.isForgotten()) {
      return changed(endorsement, action, before, from, to);
    }
    Changes noted = Changes.between(old, endorsement.noted(), EndorsementNotes.PERSONAL);
    return changed(endorsement, action, before, noted.from(from), noted.to(to));
  }

  /**
   * Completes an edit as {@link #changed} does. The audit trail names the changed fields, but no
   * values that may name persons; the addressee may be one.
   */
  public EndorsementView edited(
      Endorsement endorsement, EndorsementState before, EndorsementDetails old) {
    Changes changes = Changes.between(old, endorsement.details(), EndorsementDetails.PERSONAL);
    return changed(
        endorsement,
        "endorsement.edited",
        before,
        before + " " + changes.from(),
        endorsement.state() + " " + changes.to());
  }

  private EndorsementView changed(
      Endorsement endorsement, String action, EndorsementState before, String from, String to) {
    em.flush();
    audit.record(action, "endorsement", endorsement.publicId(), endorsement.campaignId(), from, to);
    pages.fire(new CampaignChanged(endorsement.campaignId()));
    figures.fire(new FiguresChanged(endorsement.campaignId(), "endorsements"));
    if (ERASING.contains(action)) {
      erased.fire(new WordsErased(endorsement.publicId()));
    }
    EndorsementView view = view(endorsement);
    if (before != endorsement.state()) {
      second.ask(endorsement);
    }
    return view;
  }

  public EndorsementView view(Endorsement endorsement) {
    long campaignId = endorsement.campaignId();
    String campaign = campaigns.byId(campaignId).map(CampaignView::slug).orElseThrow();
    Long addresseeId = endorsement.addresseeId();
    boolean whole = access.may(Permission.ENDORSEMENT_WRITE, campaignId);
    return EndorsementDossier.of(
        endorsement,
        campaign,
        addresseeId == null ? Optional.empty() : addressees.byId(addresseeId),
        new EndorsementDossier.Reader(
            whole,
            access.mayIn(Permission.ENDORSEMENT_WRITE, campaignId, endorsement.country()),
            whole ? rules.askedOff(endorsement) : null),
        clock.instant());
  }
}
