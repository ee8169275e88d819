package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks for the rows of many keys with few statements.
 *
 * <p>By a join and no list of values: for a list Derby may go through the whole table. It is told
 * to take the keys first and to look each of them up; for PostgreSQL, which finds that by itself,
 * those are comments.
 */
public final class KeyLookup {

  /** How many one statement asks for: few sizes, so that few plans serve all. */
  private static final List<Integer> SIZES = List.of(1, 8, 32, 250);

  private final int fixed;
  private final TreeMap<Integer, String> questions;

  /**
   * @param select the columns, of {@code r}
   * @param table whose rows are {@code r}
   * @param index by which Derby looks a key up; empty where it finds the way by itself
   * @param condition on {@code r}, with parameters from {@code ?1} on and the key as {@code
   *     asked.wanted}
   * @param fixed how many parameters the condition has
   * @param type of the key in SQL, such as {@code varchar(43)}
   */
  public KeyLookup(
      String select, String table, String index, String condition, int fixed, String type) {
    this.fixed = fixed;
    this.questions =
        SIZES.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    size ->
                        "select "
                            + select
                            + " from --DERBY-PROPERTIES joinOrder=FIXED\n (values "
                            + keys(size, type)
                            + ") asked(wanted), "
                            + table
                            + " r --DERBY-PROPERTIES joinStrategy=NESTEDLOOP"
                            + (index.isEmpty() ? "" : ", index=" + index)
                            + "\n where "
                            + condition,
                    (one, other) -> one,
                    TreeMap::new));
  }

  private String keys(int size, String type) {
    return IntStream.range(0, size)
        .mapToObj(i -> "(cast(?" + (fixed + 1 + i) + " as " + type + "))")
        .collect(Collectors.joining(","));
  }

  /** The rows that there are, in no order; those of a key that is asked twice are there twice. */
  public List<Object[]> rows(EntityManager em, Collection<String> keys, Object... parameters) {
    List<Object[]> rows = new ArrayList<>();
    List<String> asked = List.copyOf(keys);
    int from = 0;
    while (from < asked.size()) {
      Map.Entry<Integer, String> question = question(asked.size() - from);
      Query query = em.createNativeQuery(question.getValue());
      for (int i = 0; i < parameters.length; i++) {
        query.setParameter(1 + i, parameters[i]);
      }
      for (int i = 0; i < question.getKey(); i++) {
        // The places that are left over ask for the last one again.
        query.setParameter(fixed + 1 + i, asked.get(Math.min(from + i, asked.size() - 1)));
      }
      for (Object row : query.getResultList()) {
        rows.add((Object[]) row);
      }
      from += question.getKey();
    }
    return rows;
  }

  private Map.Entry<Integer, String> question(int left) {
    Map.Entry<Integer, String> enough = questions.ceilingEntry(left);
    return enough == null ? questions.lastEntry() : enough;
  }
}
