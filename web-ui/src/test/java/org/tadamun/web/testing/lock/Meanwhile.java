package org.tadamun.web.testing.lock;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Two who want the same row, for sure and without a sleep: the one holds it in a transaction that
 * ends when the other stands before it.
 */
@ApplicationScoped
public class Meanwhile {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Clock clock;

  /** What came of the second; its refusal comes out as it is. */
  public <T> T of(Callable<?> first, Callable<T> second) throws Exception {
    transaction.begin();
    Future<T> waiting;
    try {
      first.call();
      em.flush();
      waiting = threads.submit(second);
      untilOneWaits();
    } catch (Exception | AssertionError failed) {
      transaction.rollback();
      throw failed;
    }
    transaction.commit();
    try {
      return waiting.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception refusal ? refusal : failed;
    }
  }

  /** In the transaction that holds what the other one wants. */
  public void untilOneWaits() throws SQLException {
    Instant end = clock.instant().plus(PATIENCE);
    while (waiting() == 0) {
      if (clock.instant().isAfter(end)) {
        throw new AssertionError("nobody waits for the rows");
      }
    }
  }

  private long waiting() throws SQLException {
    String database = em.unwrap(Connection.class).getMetaData().getDatabaseProductName();
    String question =
        database.equals("PostgreSQL")
            ? "select count(*) from pg_locks where not granted"
            : "select count(*) from syscs_diag.lock_table where state = 'WAIT'";
    return ((Number) em.createNativeQuery(question).getSingleResult()).longValue();
  }
}
