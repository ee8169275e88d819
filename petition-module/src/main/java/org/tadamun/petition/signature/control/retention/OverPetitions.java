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
 * Queries about petitions that have been over since before a moment and are not exempt. A hand-over
 * or archiving after that makes no difference.
 */
final class OverPetitions {

  /**
   * Makes Derby read signatures in the order of ids and look up the few petitions. Otherwise it
   * would read and sort all of a petition for each portion; that is faster only for a dry run where
   * nothing is over. To PostgreSQL, which decides by the limit, it is a comment.
   */
  private static final String BY_NUMBER = " --DERBY-PROPERTIES joinStrategy=HASH\n";

  private static final String BEHIND = " and s.id > ?%d order by s.id fetch first %d rows only";

  private static final String OVER =
      PetitionState.OVER.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));

  /** What {@link #forecast} reads. */
  static final String COUNT = "select count(*), min(s.created_at)";

  /** What {@link #glance} reads of each. */
  static final String MOMENT = "select s.created_at";

  private OverPetitions() {}

  /**
   * The ids of the petitions, as a subquery with the moment as its first parameter.
   *
   * @param condition about {@code p}, beginning with {@code and}; may be empty
   * @param exempt at least one number
   * @param isPortion whether it is for a portion of signatures by id, or for all of them
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
   * Returns the ids of the petitions; none in most installations on most days. Asked first, because
   * a database that only guesses so may read all signatures.
   *
   * @param numbers from {@link #numbers}, not for a portion
   * @param values the values of its parameters, and no others
   */
  static List<Long> read(EntityManager em, String numbers, List<Object> values) {
    String which = "select one.id from petition_petition one where one.id in " + numbers;
    List<?> found = query(em, which, values).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Returns the conditions that narrow rows to those of a promise.
   *
   * @param earlier a condition that a row, or another one of the same person, was made before a
   *     moment; formatted with {@code not} or nothing, and the number of the parameter
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

  /** Makes the query and sets its parameters in order. */
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
   * As {@link #forecast}, but counts no further than a page shows.
   *
   * @param rows selects {@code created_at} of each row
   * @param values of its parameters
   */
  static Forecast glance(EntityManager em, String rows, List<Object> values) {
    String few = " fetch first %d rows only) few".formatted(RetentionRule.COUNTED_MOST + 1);
    String count = "select count(*), min(few.created_at) from (";
    return forecast(query(em, count + rows + few, values));
  }

  /** Adds the forecasts of several promises. Of very many, the oldest moment is not known. */
  static Forecast sum(Stream<Forecast> promises) {
    Forecast all = promises.reduce(Forecast.NONE, Forecast::and);
    return all.due() > RetentionRule.COUNTED_MOST ? new Forecast(all.due(), null) : all;
  }

  /**
   * The end of the statement, which takes the next portion after an id. The limit is part of the
   * SQL, or PostgreSQL would plan for all rows and sort them.
   */
  static String behind(long after, List<Object> values) {
    values.add(after);
    return BEHIND.formatted(values.size(), RetentionRule.PORTION);
  }
}
