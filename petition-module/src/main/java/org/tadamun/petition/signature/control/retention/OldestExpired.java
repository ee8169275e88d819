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
 * Reads expired signatures from the oldest on, in the order of their index. By id, each portion
 * would read and sort all that are left, and a storm leaves hundreds of thousands. So the place of
 * a run is a moment in microseconds, as a database keeps it.
 */
final class OldestExpired {

  /**
   * How far each portion reads back before its place. Older ones are deleted by then, except those
   * of exempt petitions, so the place can grow with each portion even if one moment has more than
   * one portion.
   */
  private static final long BACK = 1_000_000;

  private static final String SELECT =
      "select s.id, s.created_at from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_TIME\n"
          + " where s.state = 'EXPIRED' and s.created_at >= ?1 and s.created_at < ?2"
          + " and s.confirmed_at is null and s.petition_id not in (%s)"
          + " order by s.created_at fetch first %d rows only";

  /**
   * PostgreSQL takes the state and the missing confirmation for independent, expects a twentieth of
   * the rows, and would read and sort all of them. With this CASE it expects nearly all.
   */
  private static final String MOMENTS =
      "select s.created_at from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_TIME\n"
          + " where s.state = 'EXPIRED' and s.created_at < ?1"
          + " and case when s.confirmed_at is null then 1 else 0 end <> 0"
          + " and s.petition_id not in (%s) order by s.created_at";

  private OldestExpired() {}

  /**
   * A portion.
   *
   * @param last the next place, higher than the one before; 0 where there is none
   */
  record Found(List<Long> numbers, long last) {}

  /**
   * The next portion.
   *
   * @param exempt petitions of which nothing is deleted; at least one number
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
   * How many there are, counted up to the limit of a page, and the oldest moment.
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
