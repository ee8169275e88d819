package org.tadamun.endorsements.parliament.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
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

/** Staff and integrators write the parliamentary acts of a campaign. */
@Stateless
public class ParliamentaryActs {

  @EJB private Access access;
  @EJB private CurrentActor actor;
  @EJB private Endorsements endorsements;
  @Inject private Clock clock;
  @Inject private KnownActs known;
  @Inject private ActStore store;

  /**
   * Creates an act.
   *
   * @param first the state of the act when the campaign hears of it; null for {@code
   *     IN_PREPARATION}
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView create(long campaignId, ActDetails details, ActState first, boolean sample) {
    ParliamentaryAct act = drafted(campaignId, details, first, sample);
    store.add(act);
    return changed(act, "act.created", null, act.state().name());
  }

  /**
   * Refuses what {@link #create} would refuse, for a request that has more parts; stores nothing.
   *
   * @param first as in {@link #create}
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void judge(long campaignId, ActDetails details, ActState first) {
    drafted(campaignId, details, first, false);
  }

  private ParliamentaryAct drafted(
      long campaignId, ActDetails details, ActState first, boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    ActState state = first == null ? ActState.IN_PREPARATION : first;
    store.judge(details, state, null);
    requireCountry(campaignId, details);
    known.refuseKnown(campaignId, details);
    return new ParliamentaryAct(campaignId, state, details, sample, step());
  }

  /**
   * Edits an act.
   *
   * @param first a corrected first state; null keeps the present one
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

  /** A staff member who saves the act answers for all of it; a key does not (docs/adr/270). */
  private void answerFor(ParliamentaryAct act) {
    if (actor.isKey()) {
      act.nameByKey();
    } else {
      act.vouch();
    }
  }

  /** In one order, because each call locks the endorser's row: two edits cannot deadlock. */
  private void refuseAskedOff(ParliamentaryAct act) {
    act.sponsors().stream()
        .sorted(Comparator.comparing(sponsor -> sponsor.endorser().id()))
        .forEach(sponsor -> refuseAskedOff(act, sponsor));
  }

  /** A source makes the sponsors public: refused if one asked to be taken off after being added. */
  private void refuseAskedOff(ParliamentaryAct act, Sponsor sponsor) {
    String who = sponsor.endorser().publicId();
    if (endorsements.hasAskedOffSince(act.campaignId(), who, sponsor.createdAt())) {
      String name = sponsor.name().in(sponsor.name().sourceLanguage());
      throw new InvalidInput("source", "endorsements.error.sponsor-asked-off", name);
    }
  }

  /** Records an event, which leads the act to another state or only adds information. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView record(String id, Integer version, EventDraft event) {
    event.check(clock.instant());
    return change(
        id,
        version,
        "act.event-recorded",
        act -> {
          ActDetails before = act.details();
          // Before the sponsors are locked: this may wait for the acts of others (docs/adr/198).
          List<ActDetails> others = known.others(act, before);
          if (before.source() != null && !act.isShown() && event.sourceUrl() != null) {
            refuseAskedOff(act);
          }
          act.record(event.state(), event.occurredOn(), event.text(), event.sourceUrl(), step());
          if (event.identifier() != null) {
            act.number(event.identifier().isBlank() ? null : event.identifier().strip());
          }
          KnownActs.refuseKnown(others, before, act.details());
          if (actor.isKey()) {
            act.nameByKey();
          }
        });
  }

  /**
   * Removes the last event, which was a mistake or names somebody; its words are stored nowhere
   * else.
   */
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
