package org.tadamun.endorsements.parliament.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.boundary.Newcomer;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.parliament.control.ActStore;
import org.tadamun.endorsements.parliament.control.AuditedSponsors;
import org.tadamun.endorsements.parliament.control.Members;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.Sponsor;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Staff and integrators write the sponsors of a parliamentary act. */
@Stateless
public class Sponsors {

  @EJB private ParliamentaryActs acts;
  @EJB private CurrentActor actor;
  @EJB private EndorsementCommands commands;
  @EJB private Endorsements endorsements;
  @EJB private Endorsers endorsers;
  @Inject private ActStore store;
  @Inject private Members members;
  @Inject private Clock clock;

  /**
   * Creates an act with its sponsors in one transaction.
   *
   * @param first as in {@link ParliamentaryActs#create}
   * @param sent in their order; null for none
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView create(
      long campaignId, ActDetails details, ActState first, List<SponsorDraft.Sent> sent) {
    List<SponsorDraft.Sent> all = sent == null ? List.of() : sent;
    // Whatever others may hold is read or locked before anything is written (docs/adr/198).
    acts.judge(campaignId, details, first);
    List<Newcomer> newcomers = judged(all, details.chamber().country());
    members.lock(all.stream().map(one -> one.draft().endorser()).toList());
    ActView act = acts.create(campaignId, details, first, false);
    String id = act.id();
    for (int i = 0; i < all.size(); i++) {
      SponsorDraft draft = all.get(i).draft();
      Newcomer newcomer = newcomers.get(i);
      act =
          newcomer == null
              ? at(i, () -> add(id, null, draft))
              : at(i, () -> newcomer.write(who -> addJudged(id, null, who, draft)));
    }
    return act;
  }

  /** Returns the new endorsers, all of them judged; null in the place of each known one. */
  private List<Newcomer> judged(List<SponsorDraft.Sent> all, String house) {
    List<Newcomer> newcomers = new ArrayList<>();
    List<EndorserDetails> earlier = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      SponsorDraft.Sent one = all.get(i);
      Newcomer newcomer = at(i, () -> one.newcomer(() -> house));
      if (newcomer != null) {
        earlier.add(at(i, () -> newcomer.write(who -> judge(who, earlier, one.draft()))));
      }
      newcomers.add(newcomer);
    }
    return newcomers;
  }

  /** Reports the mistakes of one of several sponsors at its place. */
  private static <T> T at(int place, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInput mistakes) {
      throw mistakes.under("sponsors[" + place + "]");
    }
  }

  /** Adds a known or a new endorser as sponsor, as a client of the API names them. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView put(String id, Integer version, SponsorDraft.Sent sent) {
    SponsorDraft draft = sent.draft();
    Newcomer newcomer = sent.newcomer(() -> store.require(id, version).country());
    return newcomer == null
        ? add(id, version, draft)
        : newcomer.write(who -> addWith(id, version, who, draft));
  }

  /**
   * Adds a sponsor, who is public at once if the act is. Refused for an endorser who asked to be
   * taken off, unless they agreed since.
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView add(String id, Integer version, SponsorDraft draft) {
    LocalDate agreed = draft.consentOn();
    judge(draft, new Violations().required("endorser", draft.endorser())).throwIfAny();
    Endorser member = members.require(draft.endorser());
    LocalizedText office = LocalizedText.orNull(draft.office());
    ParliamentaryAct act = store.require(id, version);
    respect(endorsements.askedOff(act.campaignId(), member.publicId()), agreed);
    act.sponsor(member, office, draft.role(), clock.instant());
    nameByKey(act);
    String added = AuditedSponsors.line(act.sponsors().getLast());
    String to = agreed == null ? added : added + "; consentOn=" + agreed;
    return changed(act, "act.sponsor-added", null, to);
  }

  /** As {@link #add}, with a new endorser, in one transaction. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView addWith(String id, Integer version, EndorserDetails newcomer, SponsorDraft draft) {
    judge(newcomer, List.of(), draft);
    return addJudged(id, version, newcomer, draft);
  }

  private ActView addJudged(
      String id, Integer version, EndorserDetails newcomer, SponsorDraft draft) {
    String added = endorsers.add(newcomer).id();
    return add(
        id, version, new SponsorDraft(added, draft.role(), draft.office(), draft.consentOn()));
  }

  /** Refuses a wrong new sponsor, otherwise returns their details. */
  private EndorserDetails judge(
      EndorserDetails newcomer, List<EndorserDetails> earlier, SponsorDraft draft) {
    Violations wrong = endorsers.judgeNewcomer(newcomer, earlier);
    if (newcomer.kind() == EndorserKind.ORGANISATION) {
      wrong.add("kind", "kernel.error.choice");
    }
    judge(draft, new Violations().under("newEndorser", wrong)).throwIfAny();
    return newcomer;
  }

  /** Checks everything except the endorser. */
  private Violations judge(SponsorDraft draft, Violations mistakes) {
    return mistakes
        .required("role", draft.role())
        .texts("office", draft.office(), Sponsor.OFFICE_MAX)
        .day("consentOn", draft.consentOn())
        .past("consentOn", draft.consentOn(), clock.instant());
  }

  /** Corrects a name, an office or a role; the sponsor keeps their place. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView correct(String id, int version, String sponsorId, SponsorCorrection typed) {
    typed.check();
    ParliamentaryAct act = store.require(id, version);
    Sponsor sponsor = sponsor(act, sponsorId);
    SponsorCorrection old = SponsorCorrection.of(sponsor);
    SponsorCorrection wanted = typed.orOwn(sponsor.endorser().name());
    Changes changes = Changes.between(old, wanted, "name", "office");
    if (changes.isEmpty()) {
      return ActView.of(act);
    }
    act.correctSponsor(sponsor, wanted.name(), wanted.office(), wanted.role(), clock.instant());
    nameByKey(act);
    String who = sponsor.endorser().publicId();
    return changed(act, "act.sponsor-corrected", changes.from(who), changes.to(who));
  }

  /**
   * Marks a sponsor as withdrawn.
   *
   * @param on the day in the house, of which staff may hear late; null for today
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView withdraw(String id, Integer version, String sponsorId, LocalDate on) {
    new Violations().day("withdrawnOn", on).past("withdrawnOn", on, clock.instant()).throwIfAny();
    Step step = new Step(actor.name(), clock.instant(), null);
    return change(
        id,
        version,
        "act.sponsor-withdrawn",
        act -> act.withdrawSponsor(sponsor(act, sponsorId), on, step));
  }

  /**
   * Undoes a withdrawal that was recorded by mistake; place, name and office stay those of the day.
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView reinstate(String id, Integer version, String sponsorId) {
    return change(
        id,
        version,
        "act.sponsor-reinstated",
        act -> {
          act.reinstateSponsor(sponsor(act, sponsorId), clock.instant());
          nameByKey(act);
        });
  }

  /**
   * Removes a sponsor who was added by mistake; one who asks for it is removed by {@link #takeOff}.
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView remove(String id, Integer version, String sponsorId) {
    members.lock(sponsor(store.require(id, version), sponsorId).endorser());
    return removed(id, version, sponsorId, "act.sponsor-removed");
  }

  /**
   * Removes a sponsor who asks for it, and stores that wish with the endorser, since the removed
   * row can no longer show it.
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public ActView takeOff(String id, Integer version, String sponsorId) {
    ParliamentaryAct seen = store.require(id, version);
    String whose = sponsor(seen, sponsorId).endorser().publicId();
    commands.askOff(seen.campaignId(), whose);
    return removed(id, version, sponsorId, "act.sponsor-taken-off");
  }

  private ActView removed(String id, Integer version, String sponsorId, String action) {
    return change(
        id, version, action, act -> act.removeSponsor(sponsor(act, sponsorId), clock.instant()));
  }

  private ActView change(
      String id, Integer version, String action, Consumer<ParliamentaryAct> verb) {
    ParliamentaryAct act = store.require(id, version);
    AuditedSponsors before = AuditedSponsors.of(act);
    verb.accept(act);
    AuditedSponsors after = AuditedSponsors.of(act);
    return changed(act, action, before.without(after), after.without(before));
  }

  /** Names written by a key need a web address (docs/adr/270); a removal needs none. */
  private void nameByKey(ParliamentaryAct act) {
    if (actor.isKey()) {
      act.nameByKey();
    }
  }

  private ActView changed(ParliamentaryAct act, String action, String from, String to) {
    store.changed(act, action, from, to);
    return ActView.of(act);
  }

  /** After a wish to be taken off only the person's own, newer consent counts, no public act. */
  private static void respect(LocalDate askedOff, LocalDate agreed) {
    if (askedOff != null && agreed == null) {
      throw new InvalidInput("endorser", "endorsements.error.asked-off");
    }
    if (askedOff != null && agreed.isBefore(askedOff)) {
      throw new InvalidInput("consentOn", "endorsements.error.consent-too-old");
    }
  }

  private static Sponsor sponsor(ParliamentaryAct act, String id) {
    return act.sponsors().stream()
        .filter(sponsor -> sponsor.publicId().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
