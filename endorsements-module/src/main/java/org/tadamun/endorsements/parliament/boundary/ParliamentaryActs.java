package org.tadamun.endorsements.parliament.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.function.Consumer;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.parliament.control.ActStore;
import org.tadamun.endorsements.parliament.control.KnownActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.Sponsor;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;

/** The parliamentary acts of a campaign, written by staff and integrators. */
@Stateless
public class ParliamentaryActs {

  @EJB private Access access;
  @EJB private CurrentActor actor;
  @EJB private Endorsements endorsements;
  @Inject private Clock clock;
  @Inject private KnownActs known;
  @Inject private ActStore store;

  /**
   * @param first the state in which the campaign hears of it; {@code IN_PREPARATION} where null
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView create(long campaignId, ActDetails details, ActState first, boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    ActState state = first == null ? ActState.IN_PREPARATION : first;
    store.judge(details, state, null);
    requireCountry(campaignId, details);
    known.refuseKnown(campaignId, details);
    ParliamentaryAct act = new ParliamentaryAct(campaignId, state, details, sample, step());
    store.add(act);
    return changed(act, "act.created", null, act.state().name());
  }

  /**
   * @param first the state in which it came here, where that was a slip; null for the present one
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView edit(String id, int version, ActDetails details, ActState first) {
    ParliamentaryAct act = store.require(id, null);
    ActState before = act.state();
    boolean anew = first != null && first != before;
    store.judge(details, anew ? first : before, anew ? null : act.details().tabledOn());
    Stale.refuseUnless(version, act.version());
    requireCountry(act.campaignId(), details);
    Changes changes = Changes.between(act.details(), details, ActDetails.PERSONAL);
    boolean vouched = act.isNamedByKey() && !actor.isKey();
    if (changes.isEmpty() && !anew && !vouched) {
      return ActView.of(act);
    }
    known.refuseKnown(act, act.details(), details);
    if (details.source() != null && !act.isShown()) {
      refuseAskedOff(act);
    }
    if (anew) {
      act.beginAnew(first, details, step());
      answerFor(act);
      return changed(act, "act.edited", changes.from(before.name()), changes.to(first.name()));
    }
    String shown = "shown=" + act.isShown();
    act.describe(details, clock.instant());
    answerFor(act);
    return changes.isEmpty()
        ? changed(act, "act.vouched", shown, "shown=" + act.isShown())
        : changed(act, "act.edited", changes.from(), changes.to());
  }

  private void requireCountry(long campaignId, ActDetails details) {
    String country = details.chamber().country();
    access.requireCountry(Permission.ENDORSEMENT_WRITE, campaignId, country, "chamber.country");
  }

  /** Who saves it on the staff answers for all of it; a key does for nobody (docs/adr/270). */
  private void answerFor(ParliamentaryAct act) {
    if (actor.isKey()) {
      act.nameByKey();
    } else {
      act.vouch();
    }
  }

  /** Each is held: two who hold several do so in the same order. */
  private void refuseAskedOff(ParliamentaryAct act) {
    act.sponsors().stream()
        .sorted(Comparator.comparing(sponsor -> sponsor.endorser().id()))
        .forEach(sponsor -> refuseAskedOff(act, sponsor));
  }

  /** A source shows all who stand there; who asked not to, after he was put there, is taken off. */
  private void refuseAskedOff(ParliamentaryAct act, Sponsor sponsor) {
    String who = sponsor.endorser().publicId();
    if (endorsements.hasAskedOffSince(act.campaignId(), who, sponsor.createdAt())) {
      String name = sponsor.name().in(sponsor.name().sourceLanguage());
      throw new InvalidInput("source", "endorsements.error.sponsor-asked-off", name);
    }
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
          if (before.source() != null && !act.isShown() && event.sourceUrl() != null) {
            refuseAskedOff(act);
          }
          act.record(event.state(), event.occurredOn(), event.text(), event.sourceUrl(), step());
          if (event.identifier() != null) {
            act.number(event.identifier().isBlank() ? null : event.identifier().strip());
          }
          known.refuseKnown(act, before, act.details());
          if (actor.isKey()) {
            act.nameByKey();
          }
        });
  }

  /** The last entry was a mistake or names somebody; what it said is nowhere any more. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView takeBack(String id, int version) {
    return change(id, version, "act.event-taken-back", act -> act.takeBack(clock.instant()));
  }

  private ActView change(
      String id, Integer version, String action, Consumer<ParliamentaryAct> verb) {
    ParliamentaryAct act = store.require(id, version);
    ActState before = act.state();
    ActDetails old = act.details();
    verb.accept(act);
    Changes changes = Changes.between(old, act.details(), ActDetails.PERSONAL);
    return changed(act, action, changes.from(before.name()), changes.to(act.state().name()));
  }

  private ActView changed(ParliamentaryAct act, String action, String from, String to) {
    store.changed(act, action, from, to);
    return ActView.of(act);
  }

  private Step step() {
    return new Step(actor.name(), clock.instant(), null);
  }
}
