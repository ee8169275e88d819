package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tadamun.endorsements.endorsement.boundary.Beginning;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Noted;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.Source;
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
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.boundary.StaffNames;

/**
 * Finds endorsements, and closes each change: database, audit trail, events, view. A change of the
 * campaign is told too, so that no page kept shows what was withdrawn a second ago.
 */
@Dependent
public class EndorsementStore {

  /** What no endorsement has for its number. */
  private static final long NONE = 0;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @EJB private StaffNames staff;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;

  public Endorsement require(String id) {
    return em.createQuery("select e from Endorsement e where e.publicId = :id", Endorsement.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Null where there is none; that is a mistake, told with the others. */
  public Endorser endorser(String id, Violations violations) {
    if (id == null || id.isBlank()) {
      violations.required("endorser", id);
      return null;
    }
    Endorser found =
        em.createQuery(
                "select e from Endorser e where e.publicId = :id and e.forgottenAt is null",
                Endorser.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElse(null);
    if (found == null) {
      violations.add("endorser", "kernel.error.choice");
    }
    return found;
  }

  /** What a beginning needs, told with the other mistakes. */
  public void judge(long campaignId, Beginning beginning, Violations violations) {
    violations.block("note", beginning.note(), Step.NOTE_MAX);
    if (beginning.state() == EndorsementState.PLEDGED) {
      violations
          .required("promisedBy", beginning.promisedBy())
          .day("promisedBy", beginning.promisedBy())
          .required("owner", beginning.owner());
      boolean named = beginning.owner() != null && !beginning.owner().isBlank();
      if (named && !isColleague(campaignId, beginning.owner())) {
        violations.add("owner", "kernel.error.choice");
      }
    }
  }

  /** Now, by whoever calls. */
  public Step step(String note) {
    new Violations().block("note", note, Step.NOTE_MAX).throwIfAny();
    return new Step(actor.name(), clock.instant(), note == null || note.isBlank() ? null : note);
  }

  /**
   * The same person may endorse for himself and for his union, but each of them once. Whoever
   * writes an endorsement of his waits here for whoever is writing another: of two at once only the
   * second can see that it is one too many.
   *
   * @param self the one that is edited; null for a new one
   */
  public void refuseDuplicate(
      long campaignId, Endorser endorser, EndorsementDetails details, Endorsement self) {
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
    if (endorser.isForgotten()) {
      throw new InvalidInput("endorser", "kernel.error.choice");
    }
    boolean known =
        em.createQuery(
                "select e.addresseeId from Endorsement e where e.campaignId = :campaign"
                    + " and e.endorser = :endorser and e.capacity = :capacity and e.kind = :kind"
                    + " and e.state not in :ended and e.id <> :self",
                Long.class)
            .setParameter("campaign", campaignId)
            .setParameter("endorser", endorser)
            .setParameter("capacity", details.capacity())
            .setParameter("kind", details.kind())
            .setParameter("ended", EndorsementState.ENDED)
            .setParameter("self", self == null ? NONE : self.id())
            .getResultList()
            .contains(details.addresseeId());
    if (known) {
      throw new InvalidInput(self == null ? "endorser" : "kind", "endorsements.error.duplicate");
    }
  }

  /**
   * The last day on which this endorser asked to be taken off in this campaign, as it was where
   * days begin first, so that whatever bears an earlier one was said before; null where he never
   * did. Who was forgotten is not known again.
   *
   * @param except an endorsement of his that is not asked about, or null
   */
  public LocalDate askedOff(long campaignId, String endorser, Endorsement except) {
    return em.createQuery(
            "select v.at from Endorsement e join e.events v where e.campaignId = :campaign"
                + " and e.endorser.publicId = :endorser and e.state = :withdrawn"
                + " and v.verb = :verb and e.forgottenAt is null and e.id <> :except",
            Instant.class)
        .setParameter("campaign", campaignId)
        .setParameter("endorser", endorser)
        .setParameter("withdrawn", EndorsementState.WITHDRAWN)
        .setParameter("verb", EndorsementCommand.WITHDRAW.verb())
        .setParameter("except", except == null ? NONE : except.id())
        .getResultStream()
        .max(Comparator.naturalOrder())
        .map(Violations::latestDay)
        .orElse(null);
  }

  /**
   * Published on these grounds, where they bear it and nobody asked not to be; who withdraws at
   * this moment is waited for.
   */
  public BiConsumer<Endorsement, Step> publication(Grounds grounds, Source source) {
    return (endorsement, step) -> {
      em.refresh(endorsement.endorser(), LockModeType.PESSIMISTIC_WRITE);
      endorsement.publish(grounds, source, step);
      String endorser = endorsement.endorser().publicId();
      endorsement.grounds().respect(askedOff(endorsement.campaignId(), endorser, endorsement));
    };
  }

  /**
   * Withdrawn, and with it goes back what an embargo still hides of the same endorser: it would
   * come out by itself, and nobody would be asked. What is public already stays.
   */
  public void withdraw(Endorsement endorsement, Step step) {
    em.refresh(endorsement.endorser(), LockModeType.PESSIMISTIC_WRITE);
    endorsement.withdraw(step);
    for (Endorsement other : hidden(endorsement, step.at())) {
      if (!other.grounds().holdsAfter(Violations.latestDay(step.at()))) {
        String before = other.state().name();
        other.unpublish(step.silent());
        audit.record(
            "endorsement.unpublished",
            "endorsement",
            other.publicId(),
            other.campaignId(),
            before,
            other.state().name());
      }
    }
  }

  private List<Endorsement> hidden(Endorsement endorsement, Instant now) {
    return em.createQuery(
            "select e from Endorsement e where e.campaignId = :campaign and e.endorser = :endorser"
                + " and e.state = :published and e.embargoUntil > :now order by e.id",
            Endorsement.class)
        .setParameter("campaign", endorsement.campaignId())
        .setParameter("endorser", endorsement.endorser())
        .setParameter("published", EndorsementState.PUBLISHED)
        .setParameter("now", now)
        .getResultList();
  }

  /** Somebody of this campaign's staff; the program itself names whom it was told. */
  public void checkOwner(long campaignId, String owner) {
    if (owner != null && !isColleague(campaignId, owner)) {
      throw new InvalidInput("owner", "kernel.error.choice");
    }
  }

  private boolean isColleague(long campaignId, String owner) {
    return actor.isSystem()
        || staff.who(Permission.ENDORSEMENT_WRITE, campaignId).stream()
            .anyMatch(colleague -> colleague.publicId().equals(owner));
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
      Endorsement endorsement, String action, EndorsementState before, Noted old) {
    String from = before == null ? null : before.name();
    String to = endorsement.state().name();
    if (old == null || endorsement.isForgotten()) {
      return changed(endorsement, action, from, to);
    }
    Changes noted = Changes.between(old, endorsement.noted(), Noted.PERSONAL);
    return changed(endorsement, action, noted.from(from), noted.to(to));
  }

  /** The same for an edit: which fields changed, with nothing of persons. */
  public EndorsementView edited(
      Endorsement endorsement, EndorsementState before, EndorsementDetails old) {
    Changes changes =
        Changes.between(
            old,
            endorsement.details(),
            "displayedAs.name",
            "displayedAs.role",
            "displayedAs.organisation",
            "quotes");
    return changed(
        endorsement,
        "endorsement.edited",
        before + " " + changes.from(),
        endorsement.state() + " " + changes.to());
  }

  private EndorsementView changed(Endorsement endorsement, String action, String from, String to) {
    em.flush();
    audit.record(action, "endorsement", endorsement.publicId(), endorsement.campaignId(), from, to);
    pages.fire(new CampaignChanged(endorsement.campaignId()));
    figures.fire(new FiguresChanged(endorsement.campaignId(), "endorsements"));
    return view(endorsement);
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
            whole ? askedOff(campaignId, endorsement.endorser().publicId(), endorsement) : null),
        clock.instant());
  }
}
