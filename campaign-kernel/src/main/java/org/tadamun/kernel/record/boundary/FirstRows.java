package org.tadamun.kernel.record.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/**
 * Inserts the first row of a kind, such as that of an hour for a counter, in a transaction of its
 * own: two transactions may both find it missing, and the failure of the slower one must not roll
 * back its work. A separate bean, since a call within a bean starts no new transaction.
 */
@Stateless
public class FirstRows {

  @Resource private SessionContext context;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Inserts the row; does nothing if another transaction was faster.
   *
   * @param row a new entity with zero counts, whose key says what it is for
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void open(Object row) {
    try {
      em.persist(row);
      em.flush();
    } catch (PersistenceException failed) {
      if (!UniqueViolation.in(failed)) {
        throw failed;
      }
      context.setRollbackOnly();
    }
  }
}
