package org.tadamun.petition.alarm.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads from the tallies what all countries of a petition had together, as {@link LevelReader} does
 * for each of them. Signatures that began to count only when an alarm released them are left out.
 */
@Stateless
public class HourReader {

  private static final String CAME =
      "select hour_start, sum(change_by) from petition_tally where petition_id = ?1"
          + " and hour_start >= ?2 and hour_start < ?3 and version_no = ?4 and source = 'ONLINE'"
          + " group by hour_start";

  private static final String BACK =
      "select created_at, -sum(happened) from petition_comeback where petition_id = ?1"
          + " and created_at >= ?2 and created_at < ?3 and version_no = ?4 group by created_at";

  private static final String RENEWED =
      "select quarter_start, -sum(happened)"
          + LevelReader.RENEWALS
          + "?1 and quarter_start >= ?2 and quarter_start < ?3 group by quarter_start";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private LevelReader countries;

  /** Since this hour. A negative sum of one country does not lower the others. */
  @PermitAll
  public long since(long petitionId, int version, Instant from) {
    return countries.newSince(petitionId, version, from).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** By hour, without those taken out since; of this version and the one before it. */
  @PermitAll
  public Map<Instant, Long> hours(long petitionId, int version, Instant first, Instant end) {
    List<Object> rows = new ArrayList<>();
    for (String sql : List.of(CAME, BACK)) {
      rows.addAll(LevelReader.rows(em, sql, petitionId, first, end, version));
      rows.addAll(LevelReader.rows(em, sql, petitionId, first, end, version - 1));
    }
    if (version > LevelReader.FIRST) {
      rows.addAll(LevelReader.rows(em, RENEWED, petitionId, first, end));
    }
    Map<Instant, Long> hours = new TreeMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      Instant hour = ((Timestamp) columns[0]).toInstant().truncatedTo(ChronoUnit.HOURS);
      hours.merge(hour, ((Number) columns[1]).longValue(), Long::sum);
    }
    return hours;
  }
}
