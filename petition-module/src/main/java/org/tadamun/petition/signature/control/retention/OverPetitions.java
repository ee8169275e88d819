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
 * Petitions that have been over since before a moment, and are not exempt. What became of them
 * since, a hand-over or the archive, is of no matter.
 */
final class OverPetitions {

  /**
   * Lets Derby go through the signatures by their numbers, and look up the few petitions. For each
   * portion it would read, judge and sort all of a petition else; a dry run is quicker so, where
   * nothing is over. It is a comment to PostgreSQL, which sees by the limit which of the two is
   * less.
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
   * Their numbers, as a part query with the moment as its first parameter.
   *
   * @param condition of {@code p}, with {@code and} before it; may be empty
   * @param exempt at least one number
   * @param isPortion whether it is for the first signatures by number, or for all of them
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
   * Which they are: none in most installations on most days. Asked before signatures are counted or
   * looked for, of which a database that only guesses so may go through all.
   *
   * @param numbers as {@link #numbers} gave them, not for a portion
   * @param values of its parameters, and no others
   */
  static List<Long> read(EntityManager em, String numbers, List<Object> values) {
    String which = "select one.id from petition_petition one where one.id in " + numbers;
    List<?> found = query(em, which, values).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Narrows rows to those of a promise.
   *
   * @param earlier a condition that a row, or another of the same person, was made before a moment;
   *     it takes {@code not} or nothing, and the number of the moment
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

  /** The statement with all that was added to it. */
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
   * As {@link #forecast}, but no further than to so many.
   *
   * @param rows reads {@code created_at} of each
   * @param values of its parameters
   */
  static Forecast glance(EntityManager em, String rows, List<Object> values) {
    String few = " fetch first %d rows only) few".formatted(RetentionRule.COUNTED_MOST + 1);
    String count = "select count(*), min(few.created_at) from (";
    return forecast(query(em, count + rows + few, values));
  }

  /** All of them together; of many nobody has looked for the oldest. */
  static Forecast sum(Stream<Forecast> promises) {
    Forecast all = promises.reduce(Forecast.NONE, Forecast::and);
    return all.due() > RetentionRule.COUNTED_MOST ? new Forecast(all.due(), null) : all;
  }

  /** The limit stands in the SQL, or PostgreSQL would plan for all that is left and sort it. */
  static String behind(long after, List<Object> values) {
    values.add(after);
    return BEHIND.formatted(values.size(), RetentionRule.PORTION);
  }
}
