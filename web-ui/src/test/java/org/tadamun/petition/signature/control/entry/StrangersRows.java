package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Locks the consents and links of one signature, with which the tested work has nothing to do. */
@Stateless
@PermitAll
public class StrangersRows {

  /** Long enough for work that waits for no lock. */
  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;

  /** Empties the tables, as on a new server, so that Derby plans its queries anew. */
  public void empty() {
    em.createNativeQuery("truncate table petition_consent").executeUpdate();
    em.createNativeQuery("truncate table petition_token").executeUpdate();
  }

  /**
   * Locks the consents and links of a signature by changing them, and does the work meanwhile in
   * another thread.
   */
  public void whileChanged(long signatureId, Callable<?> work) throws Exception {
    change("petition_consent", "given_at", signatureId);
    change("petition_token", "expires_at", signatureId);
    threads.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void change(String table, String column, long signatureId) {
    int rows =
        em.createNativeQuery(
                "update %s set %s = %s where signature_id = ?1".formatted(table, column, column))
            .setParameter(1, signatureId)
            .executeUpdate();
    if (rows == 0) {
      throw new IllegalStateException("nothing to change in " + table);
    }
  }

  /** Makes all signers of the petition have been reminded. */
  public void reminded(long petitionId) {
    em.createNativeQuery("update petition_signature set reminders = 1 where petition_id = ?1")
        .setParameter(1, petitionId)
        .executeUpdate();
  }

  /** Makes the signatures from this id on imported, and then invalidated. */
  public void importedAndTakenOut(long petitionId, long from, long importId) {
    em.createNativeQuery(
            "update petition_signature set import_id = ?1, state = 'INVALIDATED'"
                + " where petition_id = ?2 and id >= ?3")
        .setParameter(1, importId)
        .setParameter(2, petitionId)
        .setParameter(3, from)
        .executeUpdate();
  }
}
