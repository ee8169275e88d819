package org.tadamun.petition.alarm.control;

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
import org.tadamun.petition.alarm.entity.AlarmTurn;

/** Makes a petition's row, in a transaction of its own: two may need it at once. */
@Stateless
public class TurnRows {

  @Resource private SessionContext context;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Does nothing when somebody else was quicker. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void open(long petitionId) {
    try {
      em.persist(new AlarmTurn(petitionId));
      em.flush();
    } catch (PersistenceException failed) {
      if (!UniqueViolation.in(failed)) {
        throw failed;
      }
      context.setRollbackOnly();
    }
  }
}
