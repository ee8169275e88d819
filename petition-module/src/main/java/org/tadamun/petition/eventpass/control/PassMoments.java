package org.tadamun.petition.eventpass.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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
  public List<Long> due(Instant now, long after) {
    return query("select p.id from EventPass p", Long.class, now, after, Long.MAX_VALUE)
        .setMaxResults(PORTION)
        .getResultList();
  }

  @Override
  public int deriveAnew(Instant now, long first, long last) {
    String whole = "select p from EventPass p join fetch p.petition";
    return (int)
        query(whole, EventPass.class, now, first - 1, last).getResultList().stream()
            .filter(pass -> move(pass, now))
            .count();
  }

  private <T> TypedQuery<T> query(
      String select, Class<T> type, Instant now, long after, long last) {
    return em.createQuery(
            select
                + " where p.id > :after and p.id <= :last"
                + " and p.revokedAt is null and p.validTo > :now order by p.id",
            type)
        .setParameter("after", after)
        .setParameter("last", last)
        .setParameter("now", now);
  }

  private boolean move(EventPass pass, Instant now) {
    if (!pass.deriveAnew(now)) {
      return false;
    }
    audit.recordOwn(
        "event-pass.moment-derived",
        "event-pass",
        pass.publicId(),
        pass.petition().campaignId(),
        pass.validFrom() + " " + pass.validTo());
    return true;
  }
}
