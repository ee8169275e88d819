package org.tadamun.petition.signature.control.retention;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPromises.Promise;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * SQL for petitions that have been over since before a moment, and are not exempt. A later
 * hand-over or archiving does not matter.
 */
final class OverPetitions {

  /**
   * Makes Derby read signatures by id and look up the few petitions; for each portion it would
   * otherwise read and sort all signatures of a petition. Without a portion its own plan is faster
   * where nothing is over. PostgreSQL ignores it as a comment, and chooses by the limit.
   */
  private static final String BY_NUMBER = " --DERBY-PROPERTIES joinStrategy=HASH\n";

  private static final String BEHIND = " and s.id > ?%d order by s.id fetch first %d rows only";

  private static final String OVER =
      PetitionState.OVER.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));

  /** The columns for {@link #forecast}. */
  static final String COUNT = "select count(*), min(s.created_at)";

  /** The column for {@link #glance}. */
  static final String MOMENT = "select s.created_at";

  private OverPetitions() {}

  /**
   * The ids of these petitions as a subquery; its first parameter is the moment.
   *
   * @param condition of {@code p}, beginning with {@code and}; may be empty
   * @param exempt at least one number
   * @param isPortion whether for the first signatures by id, or for all of them
   */
  static String numbers(String condition, List<Long> exempt, boolean isPortion) {
    return "(select p.id from petition_petition p"
        + (isPortion ? BY_NUMBER : "")
        + " where p.state in ("
        + OVER
        + ") and p.over_since < ?1"
        + condition
        + " and p.id not in ("
        + exempt.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + "))";
  }

  /**
   * The ids of these petitions; none in most installations on most days. Read before signatures are
   * counted or searched, since a database that only estimates it may read all of them.
   *
   * @param numbers from {@link #numbers}, not for a portion
   * @param values of its parameters, and no others
   */
  static List<Long> read(EntityManager em, String numbers, List<Object> values) {
    String which = "select one.id from petition_petition one where one.id in " + numbers;
    List<?> found = query(em, which, values).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * The condition that limits rows to those of a promise.
   *
   * @param earlier a condition that a row, or another one of the same person, is older than a
   *     moment; with places for {@code not} and for the parameter's number
   * @param values of the statement so far; each moment is added
   */
  static String promised(Promise promise, String earlier, List<Object> values) {
    StringBuilder sql = new StringBuilder();
    if (promise.from() != null) {
      values.add(SqlMoments.toColumn(promise.from()));
      sql.append(earlier.formatted("not", values.size()));
    }
    if (promise.until() != null) {
      values.add(SqlMoments.toColumn(promise.until()));
      sql.append(earlier.formatted("", values.size()));
    }
    return sql.toString();
  }

  /** The statement with all its values. */
  static Query query(EntityManager em, String sql, List<Object> values) {
    Query query = em.createNativeQuery(sql);
    IntStream.range(0, values.size()).forEach(i -> query.setParameter(i + 1, values.get(i)));
    return query;
  }

  static Forecast forecast(Query count) {
    Object[] found = (Object[]) count.getSingleResult();
    return new Forecast(((Number) found[0]).longValue(), SqlMoments.ofColumn(found[1]));
  }

  /**
   * As {@link #forecast}, but counts only up to a limit.
   *
   * @param rows reads {@code created_at} of each
   * @param values of its parameters
   */
  static Forecast glance(EntityManager em, String rows, List<Object> values) {
    String few = " fetch first %d rows only) few".formatted(RetentionRule.COUNTED_MOST + 1);
    String count = "select count(*), min(few.created_at) from (";
    return forecast(query(em, count + rows + few, values));
  }

  /** The sum; without the oldest moment where more than the limit were counted. */
  static Forecast sum(Stream<Forecast> promises) {
    Forecast all = promises.reduce(Forecast.NONE, Forecast::and);
    return all.due() > RetentionRule.COUNTED_MOST ? new Forecast(all.due(), null) : all;
  }

  /**
   * Limits rows to the next portion. The limit is part of the SQL, because PostgreSQL would
   * otherwise plan for all rows and sort them.
   */
  static String behind(long after, List<Object> values) {
    values.add(after);
    return BEHIND.formatted(values.size(), RetentionRule.PORTION);
  }
}
