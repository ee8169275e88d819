package org.tadamun.petition.tally.control;

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
import org.tadamun.petition.tally.entity.Tally;
import org.tadamun.petition.tally.entity.TallyKey;

/**
 * Makes the row of an hour, in a transaction of its own: two signers may both find it missing, and
 * the slower one's failure must not take his signature with it.
 */
@Stateless
public class TallyRows {

  @Resource private SessionContext context;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Does nothing when somebody else was quicker. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void open(TallyKey key) {
    try {
      em.persist(new Tally(key));
      em.flush();
    } catch (PersistenceException failed) {
      if (!UniqueViolation.in(failed)) {
        throw failed;
      }
      context.setRollbackOnly();
    }
  }
}
