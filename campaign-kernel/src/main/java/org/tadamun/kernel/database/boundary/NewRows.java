package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.control.RowNumbers;
import org.tadamun.kernel.database.control.RowStream;
import org.tadamun.kernel.database.control.UsualColumns;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/**
 * Inserts new entities beside the entity manager, which does not manage them. Used where thousands
 * come in a second, since a batch takes a fifth of the time of persist (docs/adr/140), or where
 * several transactions may insert the same row (docs/adr/300).
 */
public final class NewRows {

  private static final Map<Class<?>, InsertStatement> STATEMENTS = new ConcurrentHashMap<>();

  /** From this number on, as in imports, rows are streamed. For fewer it is no faster. */
  static final int STREAMED_LEAST = 100;

  private NewRows() {}

  /**
   * Inserts entities in the transaction of the entity manager, after a flush. That is done at once,
   * so that a refusal of the database is known when this returns. Generated keys are set.
   *
   * @param entities of one class; none is managed afterwards
   * @throws PersistenceException with the database's exception as its cause
   */
  public static void insert(EntityManager em, List<?> entities) {
    if (entities.isEmpty()) {
      return;
    }
    Class<?> type = entities.getFirst().getClass();
    InsertStatement statement = statement(type);
    if (statement.isNumbered()) {
      Supplier<Number> numbers = RowNumbers.of(em, type);
      entities.forEach(entity -> statement.number(entity, numbers));
    }
    if (entities.size() < STREAMED_LEAST) {
      UsualColumns.Insertion few = statement.usual(entities);
      RowBatch.execute(em, few.sql(), few.values());
    } else if (!streamed(em, statement, entities)) {
      RowBatch.execute(em, statement.sql(), entities.stream().map(statement::values).toList());
    }
  }

  private static InsertStatement statement(Class<?> type) {
    return STATEMENTS.computeIfAbsent(type, InsertStatement::of);
  }

  /**
   * Inserts entities; of those that exist already, updates one column. PostgreSQL does both in one
   * statement, by the key: a separate update could keep a plan from when the table was empty and
   * scan it for each row. Derby has no such statement, so it updates first.
   *
   * @param entities of one class without generated keys, each key once, in the order in which all
   *     transactions write them
   * @param key the column of their primary key
   * @param anew the column to update
   * @throws PersistenceException with the database's exception as its cause
   */
  public static void insertOrRenew(EntityManager em, List<?> entities, String key, String anew) {
    if (entities.isEmpty()) {
      return;
    }
    InsertStatement statement = statement(entities.getFirst().getClass());
    if (KeyLookup.knowsArrays(em)) {
      String also = " on conflict (%1$s) do update set %2$s = excluded.%2$s".formatted(key, anew);
      List<Object[]> rows = entities.stream().map(statement::values).toList();
      RowBatch.execute(em, statement.sql() + also, rows);
      return;
    }
    String renew = "update %s set %s = ? where %s = ?".formatted(statement.table(), anew, key);
    List<Object[]> rows =
        entities.stream()
            .map(one -> new Object[] {statement.value(one, anew), statement.value(one, key)})
            .toList();
    int[] renewed = RowBatch.execute(em, renew, rows);
    insert(
        em,
        IntStream.range(0, renewed.length)
            .filter(i -> renewed[i] == 0)
            .<Object>mapToObj(entities::get)
            .toList());
  }

  /**
   * Inserts a row in the transaction of the entity manager unless one with its key is there. Where
   * another transaction has just inserted that one, waits for its end. A transaction of its own
   * would need a second connection, which those who wait for this one's locks may all have taken.
   *
   * @param row a new entity with zero counts, whose key says what it is for
   * @throws PersistenceException with the database's exception as its cause, for any other refusal
   */
  public static void insertIfMissing(EntityManager em, Object row) {
    InsertStatement statement = statement(row.getClass());
    if (statement.isNumbered()) {
      statement.number(row, RowNumbers.of(em, row.getClass()));
    }
    em.flush();
    boolean toldSo = KeyLookup.knowsArrays(em);
    String sql = statement.sql() + (toldSo ? " on conflict do nothing" : "");
    try {
      RowBatch.execute(em, sql, List.<Object[]>of(statement.values(row)));
    } catch (PersistenceException failed) {
      // Derby undoes only the statement; after an error PostgreSQL would go on with nothing.
      if (toldSo || !UniqueViolation.in(failed)) {
        throw failed;
      }
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
