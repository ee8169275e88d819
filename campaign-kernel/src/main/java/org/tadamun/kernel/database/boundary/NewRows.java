package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes new entities at one go where thousands come in a second, and nothing is asked of them
 * afterwards: their rows go to the database in one batch, and the entity manager does not look
 * after them. That is a fifth of what persisting costs (docs/adr/140).
 */
public final class NewRows {

  private static final Map<Class<?>, InsertStatement> STATEMENTS = new ConcurrentHashMap<>();

  private NewRows() {}

  /**
   * In the transaction of the entity manager, after all that waits to be written; at once, so that
   * what the database refuses is known when this returns. Their generated keys are set.
   *
   * @param entities of one class; none is managed afterwards
   * @throws jakarta.persistence.PersistenceException with what the database said as its cause
   */
  public static void insert(EntityManager em, List<?> entities) {
    if (entities.isEmpty()) {
      return;
    }
    for (Object entity : entities) {
      // Gives it its number; what is detached is not written.
      em.persist(entity);
      em.detach(entity);
    }
    InsertStatement statement =
        STATEMENTS.computeIfAbsent(entities.getFirst().getClass(), InsertStatement::of);
    RowBatch.execute(em, statement.sql(), entities.stream().map(statement::values).toList());
  }
}
