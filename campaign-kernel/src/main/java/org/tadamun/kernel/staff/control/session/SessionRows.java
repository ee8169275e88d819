package org.tadamun.kernel.staff.control.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.staff.entity.KeptSession;

/** Removes sessions that were left without a word, a portion in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionRows {

  static final int PORTION = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Gives how many there were: with a whole portion there may be more. */
  @PermitAll
  public int purge() {
    List<Long> old =
        em.createNamedQuery(KeptSession.OLD, Long.class)
            .setParameter("before", clock.instant().minus(KeptSession.KEPT))
            .setMaxResults(PORTION)
            .getResultList();
    RowBatch.delete(em, "kernel_staff_session", old);
    return old.size();
  }
}
