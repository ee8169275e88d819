package org.tadamun.petition.eventpass.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.zone.boundary.ZonedRows;
import org.tadamun.petition.eventpass.entity.EventPass;

/** Passes that are not over. */
@ApplicationScoped
public class PassMoments implements ZonedRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  @Override
  public String name() {
    return "event passes";
  }

  @Override
  public Portion deriveAnew(Instant now, long after) {
    List<EventPass> rows =
        em.createQuery(
                "select p from EventPass p join fetch p.petition where p.id > :after"
                    + " and p.revokedAt is null and p.validTo > :now order by p.id",
                EventPass.class)
            .setParameter("after", after)
            .setParameter("now", now)
            .setMaxResults(PORTION)
            .getResultList();
    List<EventPass> moved = rows.stream().filter(pass -> pass.deriveAnew(now)).toList();
    for (EventPass pass : moved) {
      audit.recordOwn(
          "event-pass.moment-derived",
          "event-pass",
          pass.publicId(),
          pass.petition().campaignId(),
          pass.validFrom() + " " + pass.validTo());
    }
    return new Portion(rows.isEmpty() ? null : rows.getLast().id(), moved.size());
  }
}
