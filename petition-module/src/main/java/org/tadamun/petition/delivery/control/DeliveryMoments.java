package org.tadamun.petition.delivery.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
  public Portion deriveAnew(Instant now, long after) {
    List<Delivery> rows =
        em.createQuery(
                "select d from Delivery d where d.id > :after and d.outcome = :planned"
                    + " and d.plannedLocal is not null and d.moment > :now order by d.id",
                Delivery.class)
            .setParameter("after", after)
            .setParameter("now", now)
            .setParameter("planned", DeliveryOutcome.PLANNED)
            .setMaxResults(PORTION)
            .getResultList();
    int moved = (int) rows.stream().filter(delivery -> move(delivery, now)).count();
    return new Portion(rows.isEmpty() ? null : rows.getLast().id(), moved);
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
