package org.tadamun.petition.tally.control.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Reads the marks of bookings beside the tallies, and the ends of petitions. */
@Stateless
public class RepeatBookings {

  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The marks of one version in the hours from {@code from} on and before {@code until}. */
  @PermitAll
  public List<RepeatChanges> between(long petitionId, int version, Instant from, Instant until) {
    List<?> rows =
        em.createNativeQuery(
                "select hour_start, source, country, since_hour, log_kind, log_reason,"
                    + " sum(change_by) from petition_tally_mark"
                    + " where petition_id = ?1 and version_no = ?2"
                    + " and hour_start >= ?3 and hour_start < ?4"
                    + " group by hour_start, source, country, since_hour, log_kind, log_reason")
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(from))
            .setParameter(4, Timestamp.from(until))
            .getResultList();
    return rows.stream().map(RepeatBookings::marked).toList();
  }

  private static RepeatChanges marked(Object row) {
    Object[] columns = (Object[]) row;
    return new RepeatChanges(
        moment(columns[0]),
        SignatureSource.valueOf((String) columns[1]),
        ((String) columns[2]).strip(),
        columns[3] == null ? null : moment(columns[3]),
        columns[4] == null ? null : columns[4] + " " + columns[5],
        ((Number) columns[6]).longValue());
  }

  private static Instant moment(Object column) {
    return ((Timestamp) column).toInstant();
  }

  /**
   * The ends of the hours in which the petition ended, now and before it was reopened. An end that
   * was undone within its hour is left out.
   */
  @PermitAll
  public List<Instant> ends(long petitionId) {
    List<?> present =
        em.createNativeQuery(
                "select over_since from petition_petition"
                    + " where id = ?1 and over_since is not null")
            .setParameter(1, petitionId)
            .getResultList();
    List<Instant> ends = new ArrayList<>();
    present.forEach(one -> ends.add(end(moment(one))));
    List<?> former =
        em.createNativeQuery(
                "select over_since, reopened_at from petition_former_end where petition_id = ?1")
            .setParameter(1, petitionId)
            .getResultList();
    for (Object row : former) {
      Object[] columns = (Object[]) row;
      Stream.of(end(moment(columns[0])))
          .filter(end -> !end.isAfter(moment(columns[1])))
          .forEach(ends::add);
    }
    return ends.stream().sorted().distinct().toList();
  }

  private static Instant end(Instant overSince) {
    return overSince.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
  }
}
