package org.tadamun.petition.delivery.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.kernel.zone.boundary.ZonedRows;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;

/** Attempts that are planned and whose time has not come. */
@ApplicationScoped
public class DeliveryMoments implements ZonedRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  @Override
  public String name() {
    return "planned deliveries";
  }

  @Override
  public List<Long> due(Instant now, long after) {
    return query("select d.id", Long.class, now, after, Long.MAX_VALUE)
        .setMaxResults(PORTION)
        .getResultList();
  }

  @Override
  public int deriveAnew(Instant now, long first, long last) {
    return (int)
        query("select d", Delivery.class, now, first - 1, last).getResultList().stream()
            .filter(delivery -> move(delivery, now))
            .count();
  }

  private <T> TypedQuery<T> query(
      String select, Class<T> type, Instant now, long after, long last) {
    return em.createQuery(
            select
                + " from Delivery d where d.id > :after and d.id <= :last and d.outcome = :planned"
                + " and d.plannedLocal is not null and d.moment > :now order by d.id",
            type)
        .setParameter("after", after)
        .setParameter("last", last)
        .setParameter("now", now)
        .setParameter("planned", DeliveryOutcome.PLANNED);
  }

  private boolean move(Delivery delivery, Instant now) {
    Instant anew = LocalTimes.first(delivery.details().plannedLocal(), delivery.zone());
    if (anew.equals(delivery.moment())) {
      return false;
    }
    delivery.edit(delivery.snapshot(), delivery.details(), now);
    audit.recordOwn(
        "delivery.moment-derived",
        "delivery",
        delivery.publicId(),
        delivery.to().campaignId(),
        anew.toString());
    return true;
  }
}
