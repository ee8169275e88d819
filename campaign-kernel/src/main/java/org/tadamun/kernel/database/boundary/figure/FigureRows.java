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
 * Figures with a row for each key, such as a country in an hour, that are changed by a group at
 * once.
 *
 * <p>PostgreSQL is told of all of them in as few statements as new rows go in, which also make the
 * rows that are missing: an update is a statement for each row, and costs more than the row. It
 * goes through them in their order, and so locks them in it. Derby has no such statement.
 *
 * @param <K> what says which row it is
 */
public final class FigureRows<K> {

  private final String update;
  private final String insert;
  private final BiFunction<K, Long, Object[]> values;

  /**
   * @param figure the column that is changed
   * @param key the columns of the primary key
   * @param values by how much, and behind it those of the key in their order
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
   * Adds in the transaction of the entity manager; what waits to be written is written before.
   *
   * @param changes in the order in which everybody locks these rows
   * @return those for which there is no row, in that order; none of PostgreSQL
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
