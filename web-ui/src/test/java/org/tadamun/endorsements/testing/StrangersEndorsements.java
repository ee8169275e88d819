package org.tadamun.endorsements.testing;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Endorsements of those with whom nobody else has to do. */
@Stateless
@PermitAll
public class StrangersEndorsements {

  /** Enough for whoever does not wait. */
  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;

  /** As of a server that was just installed; Derby then plans what it is asked anew. */
  public void empty() {
    for (String table : List.of("quote", "evidence", "event")) {
      em.createNativeQuery("truncate table endorsements_" + table).executeUpdate();
    }
    em.createNativeQuery("delete from endorsements_endorsement").executeUpdate();
  }

  /** Others have to wait for these as long as the work of somebody else takes. */
  public void whileChanged(List<String> endorsements, Callable<?> work) throws Exception {
    for (String id : endorsements) {
      int rows =
          em.createNativeQuery(
                  "update endorsements_endorsement set modified_at = modified_at"
                      + " where public_id = ?1")
              .setParameter(1, id)
              .executeUpdate();
      if (rows != 1) {
        throw new IllegalStateException("nothing to change");
      }
    }
    threads.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
