package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
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
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;

/** What rests on the records of endorsers, and how they go where nothing does any more. */
@Stateless
public class EndorserRecords {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Name and all else go for good, where nothing rests on them any more.
   *
   * @param version the one that the caller saw, or null
   * @throws EndorserInUse where an endorsement that was not forgotten, or a sponsor, is of him
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void forget(String id, Integer version) {
    Endorser endorser = require(id);
    access.requireSomewhere(Permission.ENDORSEMENT_WRITE, endorser.country());
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
    if (version != null) {
      Stale.refuseUnless(version, endorser.version());
    }
    if (EndorserUse.isInUse(em, endorser, EndorserUse.NONE)) {
      throw new EndorserInUse();
    }
    endorser.forget(clock.instant());
    String stays = endorser.kind() + " " + endorser.country();
    audit.record("endorser.forgotten", "endorser", id, null, null, stays);
  }

  /**
   * Whether something rests on it; whoever asks for a change holds its row.
   *
   * @param except the number of an endorsement that is not asked about
   */
  @PermitAll
  public boolean isInUse(String id, long except) {
    return EndorserUse.isInUse(em, require(id), except);
  }

  /** Whoever may correct one of this country, in whatever campaign. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE})
  public boolean mayWrite(String country) {
    return access.maySomewhere(Permission.ENDORSEMENT_WRITE, country);
  }

  private Endorser require(String id) {
    return em.createQuery(
            "select e from Endorser e where e.publicId = :id and e.forgottenAt is null",
            Endorser.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
