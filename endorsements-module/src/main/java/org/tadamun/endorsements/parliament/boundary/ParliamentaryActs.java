package org.tadamun.endorsements.parliament.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.parliament.control.KnownActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.Sponsor;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The parliamentary acts of a campaign, written by staff and integrators. */
@Stateless
public class ParliamentaryActs {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Endorsers endorsers;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;
  @Inject private KnownActs known;

  /**
   * @param first the state in which the campaign hears of it; {@code IN_PREPARATION} where null
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView create(long campaignId, ActDraft draft, ActState first, boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    ActState state = first == null ? ActState.IN_PREPARATION : first;
    ActDetails details = read(draft, state, null);
    access.requireCountry(Permission.ENDORSEMENT_WRITE, campaignId, details.chamber().country());
    known.refuseKnown(campaignId, details);
    ParliamentaryAct act = new ParliamentaryAct(campaignId, state, details, sample, step());
    em.persist(act);
    return changed(act, "act.created", null, act.state().name());
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView edit(String id, int version, ActDraft draft) {
    return edit(id, version, draft, null);
  }

  /**
   * @param first the state in which it came here, where that was a slip; null for the present one
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView edit(String id, int version, ActDraft draft, ActState first) {
    ParliamentaryAct act = require(id, null);
    ActState before = act.state();
    boolean anew = first != null && first != before;
    ActDetails details = read(draft, anew ? first : before, anew ? null : act.details().tabledOn());
    Stale.refuseUnless(version, act.version());
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, act.campaignId(), details.chamber().country());
    Changes changes = Changes.between(act.details(), details, ActDetails.PERSONAL);
    if (changes.isEmpty() && !anew) {
      return ActView.of(act);
    }
    known.refuseKnown(act, act.details(), details);
    if (anew) {
      act.beginAnew(first, details, step());
      return changed(act, "act.edited", changes.from(before.name()), changes.to(first.name()));
    }
    act.describe(details, clock.instant());
    return changed(act, "act.edited", changes.from(), changes.to());
  }

  /** Something happened: the act moves on, or the course only tells more. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView record(String id, Integer version, EventDraft event) {
    event.check(clock.instant());
    return change(
        id,
        version,
        "act.event-recorded",
        act -> {
          ActDetails before = act.details();
          act.record(event.state(), event.occurredOn(), event.text(), event.sourceUrl(), step());
          if (event.identifier() != null) {
            act.number(event.identifier().isBlank() ? null : event.identifier().strip());
          }
          known.refuseKnown(act, before, act.details());
        });
  }

  /** The last entry was a mistake or names somebody; what it said is nowhere any more. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView takeBack(String id, int version) {
    return change(id, version, "act.event-taken-back", act -> act.takeBack(clock.instant()));
  }

  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView addSponsor(String id, Integer version, SponsorDraft draft) {
    new Violations()
        .required("endorser", draft.endorser())
        .required("role", draft.role())
        .texts("office", draft.office(), Sponsor.OFFICE_MAX)
        .throwIfAny();
    Endorser member = person(draft.endorser());
    LocalizedText office = LocalizedText.orNull(draft.office());
    return changeSponsors(
        id,
        version,
        "act.sponsor-added",
        act -> act.sponsor(member, office, draft.role(), clock.instant()));
  }

  /** The same with somebody who was not known before: both are written down, or neither. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView addSponsorWith(
      String id, Integer version, EndorserDetails newcomer, SponsorDraft draft) {
    String added = added(newcomer);
    return addSponsor(id, version, new SponsorDraft(added, draft.role(), draft.office()));
  }

  /**
   * @param on the day in the house, which staff may hear of late; null where it was today
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView withdrawSponsor(String id, Integer version, String sponsorId, LocalDate on) {
    new Violations().day("withdrawnOn", on).past("withdrawnOn", on, clock.instant()).throwIfAny();
    return changeSponsors(
        id,
        version,
        "act.sponsor-withdrawn",
        act -> act.withdrawSponsor(sponsor(act, sponsorId), on, step()));
  }

  /**
   * His withdrawal was noted by mistake; his place, name and office are still those of that day.
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView reinstateSponsor(String id, Integer version, String sponsorId) {
    return changeSponsors(
        id,
        version,
        "act.sponsor-reinstated",
        act -> act.reinstateSponsor(sponsor(act, sponsorId), clock.instant()));
  }

  /** For one who stands there by mistake or asks to be taken off. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView removeSponsor(String id, Integer version, String sponsorId) {
    return changeSponsors(
        id,
        version,
        "act.sponsor-removed",
        act -> act.removeSponsor(sponsor(act, sponsorId), clock.instant()));
  }

  private ActView change(
      String id, Integer version, String action, Consumer<ParliamentaryAct> verb) {
    ParliamentaryAct act = require(id, version);
    ActState before = act.state();
    ActDetails old = act.details();
    verb.accept(act);
    Changes changes = Changes.between(old, act.details(), ActDetails.PERSONAL);
    return changed(act, action, changes.from(before.name()), changes.to(act.state().name()));
  }

  /** The trail tells of whom, by number: once a sponsor is removed, nothing else does. */
  private ActView changeSponsors(
      String id, Integer version, String action, Consumer<ParliamentaryAct> verb) {
    ParliamentaryAct act = require(id, version);
    List<String> before = sponsors(act);
    verb.accept(act);
    List<String> after = sponsors(act);
    return changed(act, action, only(before, after), only(after, before));
  }

  /** Without their names: the audit trail outlives them. */
  private static List<String> sponsors(ParliamentaryAct act) {
    return act.sponsors().stream()
        .map(
            sponsor ->
                sponsor.role()
                    + " "
                    + sponsor.endorser().publicId()
                    + (sponsor.isWithdrawn() ? " WITHDRAWN" : ""))
        .toList();
  }

  private static String only(List<String> in, List<String> notIn) {
    return in.stream().filter(one -> !notIn.contains(one)).findFirst().orElse(null);
  }

  private ParliamentaryAct require(String id, Integer version) {
    ParliamentaryAct act =
        em.createQuery(
                "select a from ParliamentaryAct a where a.publicId = :id", ParliamentaryAct.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    access.requireCountry(Permission.ENDORSEMENT_WRITE, act.campaignId(), act.country());
    if (version != null) {
      Stale.refuseUnless(version, act.version());
    }
    return act;
  }

  private ActView changed(ParliamentaryAct act, String action, String from, String to) {
    em.flush();
    audit.record(action, "act", act.publicId(), act.campaignId(), from, to);
    pages.fire(new CampaignChanged(act.campaignId()));
    figures.fire(new FiguresChanged(act.campaignId(), "parliament"));
    return ActView.of(act);
  }

  /**
   * @param before the day of tabling that stands there; null for none
   */
  private ActDetails read(ActDraft draft, ActState state, LocalDate before) {
    ActDetails details = draft.details();
    LocalDate tabled = details.tabledOn();
    Violations violations =
        details
            .check()
            .day("tabledOn", tabled)
            .past("tabledOn", tabled, clock.instant())
            .day("nextOn", details.nextOn());
    if (state == ActState.IN_PREPARATION && tabled != null && !tabled.equals(before)) {
      violations.add("tabledOn", "endorsements.error.not-tabled");
    }
    String country = details.chamber().country();
    if (country != null && !country.isBlank() && !countries.exists(country)) {
      violations.add("chamber.country", "kernel.error.country");
    }
    violations.throwIfAny();
    return details;
  }

  private String added(EndorserDetails newcomer) {
    new Violations().under("newEndorser", endorsers.judgeNewcomer(newcomer)).throwIfAny();
    return endorsers.add(newcomer).id();
  }

  /** Groups sponsor nothing in a parliament; their members do. */
  private Endorser person(String id) {
    return em.createQuery("select e from Endorser e where e.publicId = :id", Endorser.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .filter(this::isPerson)
        .orElseThrow(() -> new InvalidInput("endorser", "kernel.error.choice"));
  }

  /** As he is now: whoever erases or corrects him at this moment is waited for. */
  private boolean isPerson(Endorser endorser) {
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
    return endorser.kind() == EndorserKind.PERSON && !endorser.isForgotten();
  }

  private static Sponsor sponsor(ParliamentaryAct act, String id) {
    return act.sponsors().stream()
        .filter(sponsor -> sponsor.publicId().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Step step() {
    return new Step(actor.name(), clock.instant(), null);
  }
}
