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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorser.control.EndorserUse;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.Wish;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.record.boundary.Records;

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
    forgetWishes(id);
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

  /** He asks not to stand in this campaign; whoever calls this holds his row. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void askOff(String id, long campaignId) {
    em.persist(new Wish(require(id), campaignId, clock.instant()));
  }

  /** When he asked so, where that is remembered with him alone. */
  @PermitAll
  public List<Instant> askedOff(String id, long campaignId) {
    return wishes(id).filter(wish -> wish.campaignId() == campaignId).map(Wish::createdAt).toList();
  }

  /** Who is forgotten is not known again; whoever calls this holds his row. */
  @PermitAll
  public void forgetWishes(String id) {
    wishes(id).forEach(em::remove);
  }

  /** By the key alone, so that nobody waits for the wishes of others (docs/adr/198). */
  private Stream<Wish> wishes(String id) {
    return find(id).stream()
        .flatMap(
            whose ->
                em
                    .createQuery("select w from Wish w where w.endorser = :endorser", Wish.class)
                    .setParameter("endorser", whose)
                    .getResultList()
                    .stream());
  }

  /** Whoever may correct one of this country, in whatever campaign. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE})
  public boolean mayWrite(String country) {
    return access.maySomewhere(Permission.ENDORSEMENT_WRITE, country);
  }

  private Endorser require(String id) {
    return find(id).filter(one -> !one.isForgotten()).orElseThrow(NotFound::new);
  }

  private Optional<Endorser> find(String id) {
    return Records.find(em, Endorser.class, id);
  }
}
