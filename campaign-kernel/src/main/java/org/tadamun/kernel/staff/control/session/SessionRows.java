package org.tadamun.kernel.staff.control.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.staff.entity.StoredSession;
import org.tadamun.kernel.sweep.boundary.Sweep;

/** Deletes sessions in which nobody did anything for a day: they were left without signing out. */
@ApplicationScoped
public class SessionRows implements Sweep {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public String name() {
    return "sessions that are over";
  }

  @Override
  public int portion(Instant now) {
    List<Long> old =
        em.createNamedQuery(StoredSession.OLD, Long.class)
            .setParameter("before", now.minus(StoredSession.KEPT))
            .setMaxResults(PORTION)
            .getResultList();
    RowBatch.delete(em, "kernel_staff_session", old);
    return old.size();
  }
}
