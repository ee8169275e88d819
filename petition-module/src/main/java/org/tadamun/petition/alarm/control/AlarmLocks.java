package org.tadamun.petition.alarm.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.petition.alarm.entity.AlarmLock;

/**
 * Has the transactions that raise alarms in a petition wait for each other, on all nodes; see
 * {@link AlarmLock}.
 */
@Stateless
public class AlarmLocks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Locks the petition's row of {@link AlarmLock} until the transaction ends, and waits for the
   * transaction that has it.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void take(long petitionId) {
    if (locked(petitionId) == null) {
      NewRows.insertIfMissing(em, new AlarmLock(petitionId));
      locked(petitionId);
    }
  }

  private AlarmLock locked(long petitionId) {
    return em.find(AlarmLock.class, petitionId, LockModeType.PESSIMISTIC_WRITE);
  }
}
