package org.tadamun.kernel.database.boundary.figure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;

/**
 * Adds to counters that have one row for each key, such as a country in an hour, for a whole group
 * of changes at once.
 *
 * <p>On PostgreSQL one insert with {@code on conflict} adds to many rows and creates missing ones;
 * an update would be a statement for each row. Rows are locked in the order of the list. Derby has
 * no such statement and gets a batch of updates.
 *
 * @param <K> the key of a row
 */
public final class FigureRows<K> {

  private final String update;
  private final String insert;
  private final BiFunction<K, Long, Object[]> values;

  /**
   * @param figure the column to add to
   * @param key the columns of the primary key
   * @param values returns the number to add, followed by the values of the key columns
   */
  public FigureRows(
      String table, String figure, List<String> key, BiFunction<K, Long, Object[]> values) {
    String where = key.stream().map(one -> one + " = ?").collect(Collectors.joining(" and "));
    this.update = "update %1$s set %2$s = %2$s + ? where %3$s".formatted(table, figure, where);
    this.insert =
        ("insert into %1$s (%2$s, %3$s) values (?%4$s)"
                + " on conflict (%3$s) do update set %2$s = %1$s.%2$s + excluded.%2$s")
            .formatted(table, figure, String.join(", ", key), ", ?".repeat(key.size()));
    this.values = values;
  }

  /**
   * Adds the changes in the transaction of the entity manager, after pending writes are flushed.
   *
   * @param changes in the order in which all transactions lock these rows
   * @return the changes whose row does not exist (Derby); always empty on PostgreSQL
   * @throws PersistenceException with what the database said as its cause
   */
  public Map<K, Long> add(EntityManager em, Map<K, Long> changes) {
    if (changes.isEmpty() || !KeyLookup.knowsArrays(em)) {
      return RowBatch.unchanged(em, update, changes, values);
    }
    List<Object[]> rows = new ArrayList<>();
    changes.forEach((key, by) -> rows.add(values.apply(key, by)));
    RowBatch.execute(em, insert, rows);
    return Map.of();
  }
}
