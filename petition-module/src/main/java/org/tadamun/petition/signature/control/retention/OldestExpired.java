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
 * The oldest expired signatures, in the order of their index by time. In the order of ids, all that
 * are left would be read and sorted for each portion: hundreds of thousands after a flood of forms.
 * So the place of a run is a moment, in microseconds since 1970, which is the databases' precision.
 */
final class OldestExpired {

  /**
   * Each portion searches from a second before its place. Rows before the place are deleted, except
   * of exempt petitions, so the place can grow by one even if many rows have the same moment.
   */
  private static final long BACK = 1_000_000;

  private static final String SELECT =
      "select s.id, s.created_at from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_TIME\n"
          + " where s.state = 'EXPIRED' and s.created_at >= ?1 and s.created_at < ?2"
          + " and s.confirmed_at is null and s.petition_id not in (%s)"
          + " order by s.created_at fetch first %d rows only";

  /**
   * PostgreSQL takes state and missing confirmation for independent, and expects a twentieth of the
   * rows at most. So it would read and sort all of them for the page. With a CASE it expects nearly
   * all.
   */
  private static final String MOMENTS =
      "select s.created_at from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_TIME\n"
          + " where s.state = 'EXPIRED' and s.created_at < ?1"
          + " and case when s.confirmed_at is null then 1 else 0 end <> 0"
          + " and s.petition_id not in (%s) order by s.created_at";

  private OldestExpired() {}

  /**
   * @param last the place of the next portion, higher than the one before; 0 if nothing was found
   */
  record Found(List<Long> numbers, long last) {}

  /**
   * Finds the next portion.
   *
   * @param place the moment at which the portion before ended, in microseconds since 1970
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
   * Counts them, but no further than a page shows, and finds the oldest.
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
