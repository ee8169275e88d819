package org.tadamun.web.testing.lock;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.tadamun.web.testing.Tables;

/**
 * Lets two operations meet at the same row, reliably and without a sleep: the first locks it in a
 * transaction that ends once the second waits for it.
 */
@ApplicationScoped
public class Meanwhile {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Tables tables;

  /** Returns the result of the second operation; its refusal is thrown unchanged. */
  public <T> T of(Callable<?> first, Callable<T> second) throws Exception {
    return of(first, second, () -> null);
  }

  /**
   * @param last what the first operation still does, in the same transaction, once the second waits
   */
  public <T> T of(Callable<?> first, Callable<T> second, Callable<?> last) throws Exception {
    return of(first, second, last, running -> false);
  }

  /**
   * As {@link #of(Callable, Callable, Callable)}, if the second operation waits on only one of the
   * databases.
   */
  public <T> T besides(Callable<?> first, Callable<T> second, Callable<?> last) throws Exception {
    return of(first, second, last, Future::isDone);
  }

  private <T> T of(
      Callable<?> first, Callable<T> second, Callable<?> last, Predicate<Future<T>> through)
      throws Exception {
    transaction.begin();
    Future<T> waiting;
    try {
      first.call();
      em.flush();
      Future<T> running = threads.submit(second);
      waiting = running;
      tables.awaitWaiter(() -> through.test(running));
      last.call();
      em.flush();
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
}
