package org.tadamun.petition.tally.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the history: changes per hour or day, never rewritten. */
@Stateless
public class TallyHistory {

  /** One row; the country is empty where countries are not told apart. */
  public record Row(Instant from, String country, long change) {}

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * The rows in order of time and country that come after a position; those at nought are left out.
   * The position bounds the hours first, so that a page costs the same wherever it lies.
   */
  @PermitAll
  public List<Row> read(
      long petitionId,
      int version,
      boolean day,
      boolean byCountry,
      Instant from,
      Instant to,
      Instant afterTime,
      String afterCountry,
      int most) {
    String bucket = day ? "cast(hour_start as date)" : "hour_start";
    String group = byCountry ? bucket + ", country" : bucket;
    Query query =
        em.createNativeQuery(
            "select bucket, country, total from (select "
                + bucket
                + " as bucket, "
                + (byCountry ? "country" : "''")
                + " as country, sum(change_by) as total from petition_tally"
                + " where petition_id = ?1 and version_no = ?2"
                + " and hour_start >= ?3 and hour_start < ?4 group by "
                + group
                + ") changes where total <> 0 and (bucket > ?5 or (bucket = ?6 and country > ?7))"
                + " order by bucket, country fetch first "
                + most
                + " rows only");
    query.setParameter(1, petitionId).setParameter(2, version);
    query.setParameter(3, Timestamp.from(afterTime.isAfter(from) ? afterTime : from));
    query.setParameter(4, Timestamp.from(to));
    Object position =
        day
            ? Date.valueOf(afterTime.atZone(ZoneOffset.UTC).toLocalDate())
            : Timestamp.from(afterTime);
    query.setParameter(5, position).setParameter(6, position).setParameter(7, afterCountry);
    return ((List<?>) query.getResultList()).stream().map(TallyHistory::row).toList();
  }

  private static Row row(Object columns) {
    Object[] row = (Object[]) columns;
    Instant from =
        row[0] instanceof Date date
            ? date.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant()
            : ((Timestamp) row[0]).toInstant();
    return new Row(from, ((String) row[1]).strip(), ((Number) row[2]).longValue());
  }
}
