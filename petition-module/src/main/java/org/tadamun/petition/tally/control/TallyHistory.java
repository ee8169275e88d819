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
import org.tadamun.petition.tally.boundary.HistoryQuery;

/** Reads the history by country: changes per hour or day, which are never rewritten. */
@Stateless
public class TallyHistory {

  /** One row; the country is empty where countries have no rows of their own. */
  public record Row(Instant from, String country, long change) {}

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * The rows of a time by country that come after the query's position, in order of time and
   * country; zeros are left out.
   */
  @PermitAll
  public List<Row> byCountry(
      long petitionId, int version, HistoryQuery asked, Instant from, Instant to, int most) {
    String bucket = asked.day() ? "cast(hour_start as date)" : "hour_start";
    Query query =
        em.createNativeQuery(
            "select bucket, country, total from (select "
                + bucket
                + " as bucket, country, sum(change_by) as total from petition_tally"
                + " where petition_id = ?1 and version_no = ?2"
                + " and hour_start >= ?3 and hour_start < ?4 group by "
                + bucket
                + ", country) changes where total <> 0"
                + " and (bucket > ?5 or (bucket = ?6 and country > ?7))"
                + " order by bucket, country fetch first "
                + most
                + " rows only");
    HistoryQuery.Position after = asked.after();
    Instant last = after == null ? HistoryQuery.BEGINNING : after.from();
    Object position =
        asked.day()
            ? Date.valueOf(last.atZone(ZoneOffset.UTC).toLocalDate())
            : Timestamp.from(last);
    query.setParameter(1, petitionId).setParameter(2, version);
    query.setParameter(3, Timestamp.from(from)).setParameter(4, Timestamp.from(to));
    query.setParameter(5, position).setParameter(6, position);
    query.setParameter(7, after == null ? "" : after.exactCountry());
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
