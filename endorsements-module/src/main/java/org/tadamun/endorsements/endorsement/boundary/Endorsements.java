package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tadamun.endorsements.endorsement.control.DraftReader;
import org.tadamun.endorsements.endorsement.control.EndorsementStore;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;

/** The endorsements of a campaign: entered, read and corrected by staff and integrators. */
@Stateless
public class Endorsements {

  @EJB private Access access;
  @EJB private Endorsers endorsers;
  @Inject private DraftReader reader;
  @Inject private EndorsementStore store;

  /** Written by staff: a new invitation, a promise, or what has arrived already. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView create(
      long campaignId,
      String endorserId,
      EndorsementDraft draft,
      Beginning beginning,
      boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    Endorser endorser = store.endorser(endorserId);
    access.requireCountry(Permission.ENDORSEMENT_WRITE, campaignId, endorser.country());
    EndorsementDetails details = reader.read(campaignId, endorser, draft);
    store.refuseDuplicate(campaignId, endorser, details);
    Step step = store.step(beginning.note());
    Endorsement endorsement = new Endorsement(campaignId, endorser, details, sample, step);
    if (beginning.state() == EndorsementState.PLEDGED) {
      new Violations().day("promisedBy", beginning.promisedBy()).throwIfAny();
      store.checkOwner(campaignId, beginning.owner());
      endorsement.pledge(beginning.promisedBy(), beginning.owner(), step);
    } else if (beginning.state() == EndorsementState.RECEIVED) {
      endorsement.receive(details.receivedOn(), step);
    }
    store.add(endorsement);
    return store.changed(endorsement, "endorsement.created", null);
  }

  /** The same by somebody who was not known before: both are written down, or neither. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView createWith(
      long campaignId,
      EndorserDetails newcomer,
      EndorsementDraft draft,
      Beginning beginning,
      boolean sample) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    return create(campaignId, added(newcomer), draft, beginning, sample);
  }

  private String added(EndorserDetails newcomer) {
    try {
      return endorsers.add(newcomer).id();
    } catch (InvalidInput mistakes) {
      throw mistakes.under("newEndorser");
    }
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView edit(String id, int version, EndorsementDraft draft) {
    Endorsement endorsement = store.require(id);
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), endorsement.country());
    EndorsementDetails details =
        reader.read(endorsement.campaignId(), endorsement.endorser(), draft);
    Stale.refuseUnless(version, endorsement.version());
    EndorsementState before = endorsement.state();
    EndorsementDetails old = endorsement.details();
    endorsement.describe(details, store.step(null));
    return store.edited(endorsement, before, old);
  }

  /** Evidence, consent and log only for those who may write endorsements. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView one(String id) {
    Endorsement endorsement = store.require(id);
    access.requireAny(
        endorsement.campaignId(), Permission.CONSOLE_READ, Permission.ENDORSEMENT_WRITE);
    return store.view(endorsement);
  }
}
