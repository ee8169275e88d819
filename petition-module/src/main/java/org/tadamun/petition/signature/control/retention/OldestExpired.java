package org.tadamun.petition.signature.control.retention;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.time.boundary.SqlMoments;

/**
 * The oldest of the signatures that expired, in the order of their index: by their numbers, all
 * that is left would be read and sorted for each portion, and a storm leaves hundreds of thousands.
 * The place of a run is therefore a moment, in microseconds, as a database keeps it.
 */
final class OldestExpired {

  /**
   * Since those before the place have gone, but of exempt petitions, it may lie a little before
   * itself: so it can grow with each portion, also where a moment has more than one.
   */
  private static final long BACK = 1_000_000;

  private static final String SELECT =
      "select s.id, s.created_at from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_TIME\n"
          + " where s.state = 'EXPIRED' and s.created_at >= ?1 and s.created_at < ?2"
          + " and s.confirmed_at is null and s.petition_id not in (%s)"
          + " order by s.created_at fetch first %d rows only";

  /**
   * PostgreSQL holds the state and that nobody confirmed for independent of each other, expects a
   * twentieth of them at most, and would read and sort all of them for the page. A CASE says the
   * same, and it expects nearly all.
   */
  private static final String MOMENTS =
      "select s.created_at from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_TIME\n"
          + " where s.state = 'EXPIRED' and s.created_at < ?1"
          + " and case when s.confirmed_at is null then 1 else 0 end <> 0"
          + " and s.petition_id not in (%s) order by s.created_at";

  private OldestExpired() {}

  /**
   * @param last the place behind these, higher than the one before; 0 where there is none
   */
  record Found(List<Long> numbers, long last) {}

  /**
   * @param exempt petitions of which nothing goes; at least one number
   */
  static Found behind(EntityManager em, long place, Instant before, List<Long> exempt) {
    Timestamp from = SqlMoments.toColumn(Instant.EPOCH.plus(place - BACK, ChronoUnit.MICROS));
    List<Object> values = new ArrayList<>(List.of(from, SqlMoments.toColumn(before)));
    List<?> rows =
        OverPetitions.query(em, SELECT.formatted(list(exempt), RetentionRule.PORTION), values)
            .getResultList();
    if (rows.isEmpty()) {
      return new Found(List.of(), 0);
    }
    List<Object[]> found = rows.stream().map(row -> (Object[]) row).toList();
    Instant newest = SqlMoments.ofColumn(found.getLast()[1]);
    long reached = ChronoUnit.MICROS.between(Instant.EPOCH, newest);
    return new Found(
        found.stream().map(row -> ((Number) row[0]).longValue()).toList(),
        Math.max(place + 1, reached));
  }

  /**
   * No more of them than a page counts, and from when the oldest is.
   *
   * @param exempt as in {@link #behind}
   */
  static Forecast glance(EntityManager em, Instant before, List<Long> exempt) {
    List<Object> values = List.of(SqlMoments.toColumn(before));
    return OverPetitions.glance(em, MOMENTS.formatted(list(exempt)), values);
  }

  private static String list(List<Long> exempt) {
    return exempt.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
