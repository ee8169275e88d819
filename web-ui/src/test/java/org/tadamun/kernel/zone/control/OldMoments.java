package org.tadamun.kernel.zone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Writes moments as other rules of time zones have left them. */
@Stateless
@PermitAll
public class OldMoments {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public void write(String table, String column, String id, Instant moment) {
    em.createNativeQuery("update " + table + " set " + column + " = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.from(moment))
        .setParameter(2, id)
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evictAll();
  }

  /** The stored moment of a delivery, which views compute from the local time instead. */
  public Instant ofDelivery(String id) {
    return em.createQuery("select d.moment from Delivery d where d.publicId = :id", Instant.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
