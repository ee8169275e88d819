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
 * Makes the first row of its kind, as that of an hour in which something is counted, in a
 * transaction of its own: two may both find it missing, and the slower one's failure must not take
 * with it what he came for. A bean by itself, since no such transaction begins where a bean calls
 * its own method.
 */
@Stateless
public class FirstRows {

  @Resource private SessionContext context;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Does nothing when somebody else was quicker.
   *
   * @param row a new entity that counts nothing yet, under a key that says what it is for
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
