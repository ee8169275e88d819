package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.control.EndorsementChanges;
import org.tadamun.endorsements.endorsement.control.EndorsementDraftReader;
import org.tadamun.endorsements.endorsement.control.EndorserRules;
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

/** Staff and integrators create, read and edit the endorsements of a campaign. */
@Stateless
public class Endorsements {

  @EJB private Access access;
  @EJB private Endorsers endorsers;
  @EJB private StaffNames staff;
  @Inject private Countries countries;
  @Inject private EndorsementDraftReader reader;
  @Inject private EndorsementChanges changes;
  @Inject private EndorserRules rules;

  /** Creates an invitation, a promise, or an endorsement that has already arrived. */
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
    rules.refuseDuplicate(campaignId, endorser, details, null);
    Step step = changes.step(beginning.note());
    Endorsement endorsement = new Endorsement(campaignId, endorser, details, sample, step);
    if (beginning.state() == EndorsementState.PLEDGED) {
      endorsement.pledge(beginning.promisedBy(), beginning.owner(), step);
    } else if (beginning.state() == EndorsementState.RECEIVED) {
      endorsement.receive(details.receivedOn(), step);
    }
    changes.add(endorsement);
    return changes.changed(endorsement, "endorsement.created", null, null);
  }

  /** Does what {@link #create} does, with a new endorser, in one transaction. */
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

  /** Without a country of its own the endorsement has the endorser's country. */
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
    Endorsement endorsement = changes.require(id);
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), endorsement.country());
    EndorsementDetails details =
        reader.read(endorsement.campaignId(), endorsement.endorser(), draft, endorsement.details());
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), details.country(), "country");
    Stale.refuseUnless(version, endorsement.version());
    rules.refuseDuplicate(endorsement.campaignId(), endorsement.endorser(), details, endorsement);
    EndorsementState before = endorsement.state();
    EndorsementDetails old = endorsement.details();
    if (before.isEditable() && Changes.between(old, details.after(old)).isEmpty()) {
      return changes.view(endorsement);
    }
    endorsement.describe(details, changes.step(null));
    return changes.edited(endorsement, before, old);
  }

  /** Staff who may own a promise of this country; with null, of at least one country. */
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
   * Returns the last day on which an endorser asked to be taken off this campaign; null if never.
   * It warns staff before they enter the endorser again.
   *
   * @param endorserId public id
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public LocalDate askedOff(long campaignId, String endorserId) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    return rules.askedOff(campaignId, endorserId);
  }

  /**
   * Whether the endorser asked to be taken off after this moment. Locks the endorser's row until
   * the transaction ends, so that no such wish comes between this answer and what the caller does.
   * Callers that ask about several endorsers do so in ascending order of row ids, before any
   * change.
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public boolean hasAskedOffSince(long campaignId, String endorserId, Instant moment) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    return rules.lastAskedOffLocked(campaignId, endorserId).filter(moment::isBefore).isPresent();
  }

  /**
   * Returns one endorsement; evidence, consent and log only for those who may write endorsements.
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView one(String id) {
    Endorsement endorsement = changes.require(id);
    access.requireAny(
        endorsement.campaignId(), Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE);
    return changes.view(endorsement);
  }
}
