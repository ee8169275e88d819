package org.tadamun.petition.tally.control.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Reads sums of tallies. */
@Stateless
public class TallySums {

  /** The cell of a sum. */
  public record Cell(SignatureSource source, String country) {}

  /** The change of a cell in one hour. */
  public record Booked(Instant hour, SignatureSource source, String country, long change) {

    public Cell cell() {
      return new Cell(source, country);
    }
  }

  private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The sums of the hours from {@code from} on and before {@code until}; null for no bound. */
  @PermitAll
  public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
    Map<Cell, Long> sums = new HashMap<>();
    for (Object[] row : rows("source, country", "", petitionId, version, from, until)) {
      sums.put(
          new Cell(SignatureSource.valueOf((String) row[0]), ((String) row[1]).strip()),
          ((Number) row[2]).longValue());
    }
    return sums;
  }

  /** As {@link #between}, by hour instead of cell. */
  @PermitAll
  public Map<Instant, Long> byHour(long petitionId, int version, Instant from, Instant until) {
    Map<Instant, Long> hours = new HashMap<>();
    for (Object[] row : rows("hour_start", "", petitionId, version, from, until)) {
      hours.put(((Timestamp) row[0]).toInstant(), ((Number) row[1]).longValue());
    }
    return hours;
  }

  /** As {@link #between}, by hour and cell, in order of time; zeros are left out. */
  @PermitAll
  public List<Booked> byCell(long petitionId, int version, Instant from, Instant until) {
    String cells = "hour_start, source, country";
    String order = " having sum(change_by) <> 0 order by " + cells;
    return rows(cells, order, petitionId, version, from, until).stream()
        .map(TallySums::booked)
        .toList();
  }

  /**
   * How many corrections of figures were approved, of any petition and on any node; there are few.
   * It does not wait for one that is being approved. A cache of sums calls it after it has read the
   * last hours, in which corrections are booked, and before the earlier ones, since any hour may
   * have been wrong.
   */
  @PermitAll
  public long corrections() {
    return RowLocks.past(
            em,
            "select state, count(*) from petition_recount_correction where state = ?1"
                + " group by state",
            "APPROVED")
        .stream()
        .mapToLong(row -> ((Number) row[1]).longValue())
        .sum();
  }

  private List<Object[]> rows(
      String group, String rest, long petitionId, int version, Instant from, Instant until) {
    List<?> rows =
        em.createNativeQuery(
                "select "
                    + group
                    + ", sum(change_by) from petition_tally"
                    + " where petition_id = ?1 and version_no = ?2"
                    + " and hour_start >= ?3 and hour_start < ?4 group by "
                    + group
                    + rest)
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(from == null ? Instant.EPOCH : from))
            .setParameter(4, Timestamp.from(until == null ? FAR : until))
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static Booked booked(Object[] row) {
    return new Booked(
        ((Timestamp) row[0]).toInstant(),
        SignatureSource.valueOf((String) row[1]),
        ((String) row[2]).strip(),
        ((Number) row[3]).longValue());
  }
}
