package org.tadamun.petition.change.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.petition.change.entity.SignatureChange;

/** Ends rows that are old enough, a portion in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeRows {

  static final int PORTION = 1_000;

  private static final String DELETE = "delete from petition_signature_change where id = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * @return how many; fewer than {@link #PORTION} where there are no more
   */
  @PermitAll
  public int endOld() {
    List<String> old =
        em.createQuery(
                "select c.id from SignatureChange c where c.hourEnd < :before order by c.hourEnd,"
                    + " c.id",
                String.class)
            .setParameter(
                "before", clock.instant().minus(Duration.ofDays(SignatureChange.DAYS_KEPT)))
            .setMaxResults(PORTION)
            .getResultList();
    RowBatch.execute(em, DELETE, old.stream().sorted().map(id -> new Object[] {id}).toList());
    return old.size();
  }
}
