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

/** Endorsements that other work changes at the same time. */
@Stateless
@PermitAll
public class StrangersEndorsements {

  /** Long enough for work that does not wait. */
  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;

  /** Empties the tables as on a new server; Derby then makes new plans for its queries. */
  public void empty() {
    for (String table : List.of("quote", "evidence", "event")) {
      em.createNativeQuery("truncate table endorsements_" + table).executeUpdate();
    }
    em.createNativeQuery("delete from endorsements_endorsement").executeUpdate();
  }

  /** Keeps these rows locked while the work runs in another thread. */
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
