package org.tadamun.petition.change.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.sweep.boundary.Sweep;
import org.tadamun.petition.change.entity.SignatureChange;

/** What ended so long ago that every copy has followed. */
@ApplicationScoped
public class ChangeRows implements Sweep {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public String name() {
    return "what ended of signatures";
  }

  @Override
  public int portion(Instant now) {
    List<Long> old =
        em.createQuery(
                "select c.id from SignatureChange c where c.hourEnd < :before order by c.hourEnd,"
                    + " c.id",
                Long.class)
            .setParameter("before", now.minus(Duration.ofDays(SignatureChange.DAYS_KEPT)))
            .setMaxResults(PORTION)
            .getResultList();
    List<Long> ids = old.stream().sorted().toList();
    RowBatch.delete(em, "petition_signature_change", ids);
    return ids.size();
  }
}
