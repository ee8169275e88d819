package org.tadamun.petition.tally.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Reads sums of tallies. */
@Stateless
public class TallySums {

  /** What a sum is for. */
  public record Cell(SignatureSource source, String country) {}

  /** By how much a cell changed in one hour. */
  public record Booked(Instant hour, SignatureSource source, String country, long change) {

    public Cell cell() {
      return new Cell(source, country);
    }
  }

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The sums of the hours from {@code from} on and before {@code until}; null for no bound. */
  @PermitAll
  public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
    List<?> rows =
        em.createNativeQuery(
                "select source, country, sum(change_by) from petition_tally"
                    + " where petition_id = ?1 and version_no = ?2"
                    + " and hour_start >= ?3 and hour_start < ?4 group by source, country")
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(from == null ? Instant.EPOCH : from))
            .setParameter(4, Timestamp.from(until == null ? FAR : until))
            .getResultList();
    Map<Cell, Long> sums = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      sums.put(
          new Cell(SignatureSource.valueOf((String) columns[0]), ((String) columns[1]).strip()),
          ((Number) columns[2]).longValue());
    }
    return sums;
  }

  /** As {@link #between}, hour by hour instead. */
  @PermitAll
  public Map<Instant, Long> byHour(long petitionId, int version, Instant from, Instant until) {
    List<?> rows =
        em.createNativeQuery(
                "select hour_start, sum(change_by) from petition_tally"
                    + " where petition_id = ?1 and version_no = ?2"
                    + " and hour_start >= ?3 and hour_start < ?4 group by hour_start")
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(from == null ? Instant.EPOCH : from))
            .setParameter(4, Timestamp.from(until == null ? FAR : until))
            .getResultList();
    Map<Instant, Long> hours = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      hours.put(((Timestamp) columns[0]).toInstant(), ((Number) columns[1]).longValue());
    }
    return hours;
  }

  /** As {@link #between}, of each hour apart, in order of time; those at nought are left out. */
  @PermitAll
  public List<Booked> byCell(long petitionId, int version, Instant from, Instant until) {
    List<?> rows =
        em.createNativeQuery(
                "select hour_start, source, country, sum(change_by) from petition_tally"
                    + " where petition_id = ?1 and version_no = ?2"
                    + " and hour_start >= ?3 and hour_start < ?4"
                    + " group by hour_start, source, country having sum(change_by) <> 0"
                    + " order by hour_start, source, country")
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(from))
            .setParameter(4, Timestamp.from(until))
            .getResultList();
    return rows.stream().map(TallySums::booked).toList();
  }

  private static Booked booked(Object row) {
    Object[] columns = (Object[]) row;
    return new Booked(
        ((Timestamp) columns[0]).toInstant(),
        SignatureSource.valueOf((String) columns[1]),
        ((String) columns[2]).strip(),
        ((Number) columns[3]).longValue());
  }

  private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");
}
