package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.control.EndorsementDraftReader;
import org.tadamun.endorsements.endorsement.control.EndorsementStore;
import org.tadamun.endorsements.endorsement.control.Publishing;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.boundary.StaffNames;
import org.tadamun.kernel.text.boundary.Countries;

/** The endorsements of a campaign: entered, read and corrected by staff and integrators. */
@Stateless
public class Endorsements {

  @EJB private Access access;
  @EJB private Endorsers endorsers;
  @EJB private StaffNames staff;
  @Inject private Countries countries;
  @Inject private EndorsementDraftReader reader;
  @Inject private EndorsementStore store;
  @Inject private Publishing publishing;

  /** Written by staff: a new invitation, a promise, or what has arrived already. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView create(
      long campaignId,
      String endorserId,
      EndorsementDraft draft,
      EndorsementStart beginning,
      boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    Violations violations = new Violations();
    Endorser endorser = reader.endorser(endorserId, violations);
    if (endorser != null) {
      requireCountry(campaignId, draft, endorser.country(), "endorser");
    }
    EndorserDetails whose = endorser == null ? null : endorser.details();
    EndorsementDetails details = reader.read(campaignId, whose, draft, beginning, violations);
    violations.throwIfAny();
    publishing.refuseDuplicate(campaignId, endorser, details, null);
    Step step = store.step(beginning.note());
    Endorsement endorsement = new Endorsement(campaignId, endorser, details, sample, step);
    if (beginning.state() == EndorsementState.PLEDGED) {
      endorsement.pledge(beginning.promisedBy(), beginning.owner(), step);
    } else if (beginning.state() == EndorsementState.RECEIVED) {
      endorsement.receive(details.receivedOn(), step);
    }
    store.add(endorsement);
    return store.changed(endorsement, "endorsement.created", null, null);
  }

  /** The same by somebody who was not known before: both are written down, or neither. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView createWith(
      long campaignId,
      EndorserDetails newcomer,
      EndorsementDraft draft,
      EndorsementStart beginning,
      boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    Violations violations =
        new Violations().under("newEndorser", endorsers.judgeNewcomer(newcomer));
    reader.read(campaignId, newcomer, draft, beginning, violations);
    violations.throwIfAny();
    requireCountry(campaignId, draft, newcomer.country(), "newEndorser.country");
    return create(campaignId, endorsers.add(newcomer).id(), draft, beginning, sample);
  }

  /** Unless it is told, it is of the country of whose it is. */
  private void requireCountry(long campaignId, EndorsementDraft draft, String whose, String field) {
    String country = draft.countryOr(whose);
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE,
        campaignId,
        country,
        draft.country() == null ? field : "country");
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView edit(String id, int version, EndorsementDraft draft) {
    Endorsement endorsement = store.require(id);
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), endorsement.country());
    EndorsementDetails details =
        reader.read(endorsement.campaignId(), endorsement.endorser(), draft, endorsement.details());
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), details.country(), "country");
    Stale.refuseUnless(version, endorsement.version());
    publishing.refuseDuplicate(
        endorsement.campaignId(), endorsement.endorser(), details, endorsement);
    EndorsementState before = endorsement.state();
    EndorsementDetails old = endorsement.details();
    if (before.isEditable() && Changes.between(old, details.after(old)).isEmpty()) {
      return store.view(endorsement);
    }
    endorsement.describe(details, store.step(null));
    return store.edited(endorsement, before, old);
  }

  /** Whom one can make responsible for a promise: of this country, or null for one at least. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public List<StaffNames.Colleague> owners(long campaignId, String country) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    if (country != null && !countries.exists(country)) {
      throw new InvalidInput("country", "kernel.error.country");
    }
    return country == null
        ? staff.who(Permission.ENDORSEMENT_WRITE, campaignId)
        : staff.who(Permission.ENDORSEMENT_WRITE, campaignId, country);
  }

  /**
   * The last day on which somebody asked to be taken off in this campaign, to be told before he is
   * entered again; null where he never did.
   *
   * @param endorserId public id
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public LocalDate askedOff(long campaignId, String endorserId) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    return publishing.askedOff(campaignId, endorserId);
  }

  /**
   * Whether he did so after this moment. He is held until what is done on this answer is done:
   * whoever writes such a wish at this moment was waited for, or waits. Of several they are asked
   * after ascending, by the numbers of their rows, before anything is changed.
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public boolean hasAskedOffSince(long campaignId, String endorserId, Instant moment) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    return publishing.lastAskedOffHeld(campaignId, endorserId).filter(moment::isBefore).isPresent();
  }

  /** Evidence, consent and log only for those who may write endorsements. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView one(String id) {
    Endorsement endorsement = store.require(id);
    access.requireAny(
        endorsement.campaignId(), Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE);
    return store.view(endorsement);
  }
}
