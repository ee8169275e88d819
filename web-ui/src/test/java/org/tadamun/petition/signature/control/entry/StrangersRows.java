package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Consents and links of somebody with whom nobody else has to do. */
@Stateless
@PermitAll
public class StrangersRows {

  /** Enough for whoever does not wait. */
  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;

  /** As of a server that was just installed; Derby then plans what it is asked anew. */
  public void empty() {
    em.createNativeQuery("truncate table petition_consent").executeUpdate();
    em.createNativeQuery("truncate table petition_token").executeUpdate();
  }

  /** Others have to wait for his consents and links as long as the work of somebody else takes. */
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

  /** As if all who signed had been reminded. */
  public void reminded(long petitionId) {
    em.createNativeQuery("update petition_signature set reminders = 1 where petition_id = ?1")
        .setParameter(1, petitionId)
        .executeUpdate();
  }

  /** As if a file had brought those from this number on, and a moderator had taken them out. */
  public void broughtAndTakenOut(long petitionId, long from, long importId) {
    em.createNativeQuery(
            "update petition_signature set import_id = ?1, state = 'INVALIDATED'"
                + " where petition_id = ?2 and id >= ?3")
        .setParameter(1, importId)
        .setParameter(2, petitionId)
        .setParameter(3, from)
        .executeUpdate();
  }
}
