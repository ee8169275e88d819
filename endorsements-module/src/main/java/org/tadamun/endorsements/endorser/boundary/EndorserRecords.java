package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.endorsements.endorser.control.EndorserUse;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.record.boundary.Records;

/** Erases the records of endorsers. */
@Stateless
public class EndorserRecords {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private EndorserWishes endorserWishes;
  @Inject private Clock clock;
  @Inject private Event<WordsErased> erased;

  /**
   * Erases name and details for good, if nothing refers to the record any more.
   *
   * @param version the version that the caller saw, or null
   * @throws EndorserInUse if an endorsement that is not erased, or a sponsor, refers to it
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void forget(String id, Integer version) {
    Endorser endorser =
        Records.find(em, Endorser.class, id)
            .filter(one -> !one.isForgotten())
            .orElseThrow(NotFound::new);
    access.requireSomewhere(Permission.ENDORSEMENT_WRITE, endorser.country());
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
    Stale.refuseUnless(version, endorser.version());
    if (EndorserUse.isInUse(em, endorser, EndorserUse.NONE)) {
      throw new EndorserInUse();
    }
    endorser.forget(clock.instant());
    endorserWishes.forgetWishes(id);
    String stays = endorser.kind() + " " + endorser.country();
    audit.record("endorser.forgotten", "endorser", id, null, null, stays);
    erased.fire(new WordsErased(id));
  }

  /** Whether the caller may edit endorsers of this country, in any campaign. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE})
  public boolean mayWrite(String country) {
    return access.maySomewhere(Permission.ENDORSEMENT_WRITE, country);
  }
}
