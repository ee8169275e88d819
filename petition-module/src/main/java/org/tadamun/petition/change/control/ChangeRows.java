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

/** Deletes rows so old that every copy has followed. */
@ApplicationScoped
public class ChangeRows implements Sweep {

  private static final String DELETE = "delete from petition_signature_change where id = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public String name() {
    return "what ended of signatures";
  }

  @Override
  public int portion(Instant now) {
    List<String> old =
        em.createQuery(
                "select c.id from SignatureChange c where c.hourEnd < :before order by c.hourEnd,"
                    + " c.id",
                String.class)
            .setParameter("before", now.minus(Duration.ofDays(SignatureChange.DAYS_KEPT)))
            .setMaxResults(PORTION)
            .getResultList();
    RowBatch.execute(em, DELETE, old.stream().sorted().map(id -> new Object[] {id}).toList());
    return old.size();
  }
}
