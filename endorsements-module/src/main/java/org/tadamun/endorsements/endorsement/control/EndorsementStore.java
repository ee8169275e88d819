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
 * Finds endorsements, and closes each change: database, audit trail, events, view. A change of the
 * campaign is told too, so that no page kept shows what was withdrawn a second ago.
 */
@Dependent
public class EndorsementStore {

  /** After these it says less than before: not even the quotes stay of what is withdrawn. */
  private static final Set<String> ERASING =
      Set.of("endorsement.withdrawn", "endorsement.proof-erased", "endorsement.forgotten");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @EJB private SecondWords second;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Event<WordsErased> erased;
  @Inject private Publishing publishing;

  public Endorsement require(String id) {
    return Records.require(em, Endorsement.class, id);
  }

  /** Now, by whoever calls. */
  public Step step(String note) {
    new Violations().block("note", note, Step.NOTE_MAX).throwIfAny();
    return new Step(actor.name(), clock.instant(), note == null || note.isBlank() ? null : note);
  }

  public void add(Endorsement endorsement) {
    em.persist(endorsement);
  }

  /**
   * What happened is written down and told; called last.
   *
   * @param before null for a new one
   * @param old what had been written down, to tell what changed; null for a new one. What was
   *     erased is told by the state alone
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
   * The same for an edit: which fields changed, with nothing of persons, of whom the addressee may
   * be one.
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
            whole ? publishing.askedOff(endorsement) : null),
        clock.instant());
  }
}
