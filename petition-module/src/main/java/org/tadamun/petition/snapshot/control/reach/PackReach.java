package org.tadamun.petition.snapshot.control.reach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Decides who may see which packs. For callers limited to countries the country where the addressee
 * sits now decides, as when a pack is made, not the one that was frozen.
 */
@Dependent
public class PackReach {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;

  public Snapshot require(String id) {
    Snapshot snapshot = find(id);
    long campaign = snapshot.petition().campaignId();
    String country =
        addressees.byId(snapshot.addressee().id()).orElseThrow().details().hostCountry();
    access.requireCountry(Permission.PETITION_WRITE, campaign, country);
    return snapshot;
  }

  /** Finds a pack for a caller who plans deliveries of its campaign. */
  public Snapshot requireForDelivery(String id) {
    Snapshot snapshot = find(id);
    access.require(Permission.ADDRESSEE_WRITE, snapshot.petition().campaignId());
    return snapshot;
  }

  private Snapshot find(String id) {
    return em.createNamedQuery(Snapshot.BY_PUBLIC_ID, Snapshot.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** The addressees whose packs the caller may see, for an IN list; empty if all. */
  public Optional<List<Long>> addressees(long campaignId) {
    Set<String> limits = access.requireLimits(Permission.PETITION_WRITE, campaignId);
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    List<Long> there =
        em.createQuery(
                "select a.id from Addressee a where a.campaignId = :campaign"
                    + " and a.hostCountry in :countries",
                Long.class)
            .setParameter("campaign", campaignId)
            .setParameter("countries", InList.of(limits))
            .getResultList();
    return Optional.of(InList.ofNumbers(there));
  }
}
