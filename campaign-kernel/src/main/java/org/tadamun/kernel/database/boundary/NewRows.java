package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tadamun.kernel.database.control.RowNumbers;
import org.tadamun.kernel.database.control.RowStream;

/**
 * Writes new entities at one go where thousands come in a second, and nothing is asked of them
 * afterwards: their rows go to the database in one batch, and the entity manager does not look
 * after them. That is a fifth of what persisting costs (docs/adr/140).
 */
public final class NewRows {

  private static final Map<Class<?>, InsertStatement> STATEMENTS = new ConcurrentHashMap<>();

  /** As come with a file. Of those who sign together there are fewer, and it is no faster. */
  static final int STREAMED_LEAST = 100;

  private NewRows() {}

  /**
   * In the transaction of the entity manager, after all that waits to be written; at once, so that
   * what the database refuses is known when this returns. Their generated keys are set.
   *
   * @param entities of one class; none is managed afterwards
   * @throws PersistenceException with what the database said as its cause
   */
  public static void insert(EntityManager em, List<?> entities) {
    if (entities.isEmpty()) {
      return;
    }
    Class<?> type = entities.getFirst().getClass();
    InsertStatement statement = STATEMENTS.computeIfAbsent(type, InsertStatement::of);
    if (statement.isNumbered()) {
      Supplier<Number> numbers = RowNumbers.of(em, type);
      entities.forEach(entity -> statement.number(entity, numbers));
    }
    if (entities.size() < STREAMED_LEAST || !streamed(em, statement, entities)) {
      RowBatch.execute(em, statement.sql(), entities.stream().map(statement::values).toList());
    }
  }

  private static boolean streamed(EntityManager em, InsertStatement statement, List<?> entities) {
    em.flush();
    Connection connection = em.unwrap(Connection.class);
    try {
      boolean known = RowStream.isKnownTo(connection);
      if (known) {
        RowStream.write(
            connection,
            statement.table(),
            statement.columns(),
            entities.stream().map(statement::values));
      }
      return known;
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
