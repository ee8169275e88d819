package org.tadamun.petition.tally.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Reads sums of tallies. */
@Stateless
public class TallySums {

  /** The place of the first bound among the parameters. */
  private static final int FIRST = 3;

  private static final Duration AHEAD = Duration.ofHours(2);
  private static final Duration FEW = Duration.ofHours(60);
  private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

  /** What a sum is for. */
  public record Cell(SignatureSource source, String country) {}

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** The sums of the hours from {@code from} on and before {@code until}; null for no bound. */
  @PermitAll
  public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
    Map<Cell, Long> sums = new HashMap<>();
    for (Object row : rows("source, country", petitionId, version, from, until)) {
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
    Map<Instant, Long> hours = new HashMap<>();
    for (Object row : rows("hour_start", petitionId, version, from, until)) {
      Object[] columns = (Object[]) row;
      hours.put(((Timestamp) columns[0]).toInstant(), ((Number) columns[1]).longValue());
    }
    return hours;
  }

  private List<?> rows(String by, long petitionId, int version, Instant from, Instant until) {
    List<Instant> hours = until == null ? lastHours(from) : List.of();
    List<Instant> bounds =
        hours.isEmpty()
            ? List.of(from == null ? Instant.EPOCH : from, until == null ? FAR : until)
            : InList.of(hours);
    String when =
        hours.isEmpty()
            ? "hour_start >= ?3 and hour_start < ?4"
            : IntStream.range(0, bounds.size())
                .mapToObj(place -> "?" + (FIRST + place))
                .collect(Collectors.joining(", ", "hour_start in (", ")"));
    Query query =
        em.createNativeQuery(
                "select "
                    + by
                    + ", sum(change_by) from petition_tally"
                    + " where petition_id = ?1 and version_no = ?2 and "
                    + when
                    + " group by "
                    + by)
            .setParameter(1, petitionId)
            .setParameter(2, version);
    for (int i = 0; i < bounds.size(); i++) {
      query.setParameter(FIRST + i, Timestamp.from(bounds.get(i)));
    }
    return query.getResultList();
  }

  /**
   * Each hour from this one on, where there are few: of a range Derby does not know how short it
   * is, and goes through all that the petition ever had. With two hours that are yet to come, for
   * nodes whose clocks are ahead of this one's.
   */
  private List<Instant> lastHours(Instant from) {
    Instant end = clock.instant().plus(AHEAD);
    if (from == null || from.isBefore(end.minus(FEW))) {
      return List.of();
    }
    Instant first = from.truncatedTo(ChronoUnit.HOURS);
    return Stream.iterate(
            first.isBefore(from) ? first.plus(1, ChronoUnit.HOURS) : first,
            hour -> hour.isBefore(end),
            hour -> hour.plus(1, ChronoUnit.HOURS))
        .toList();
  }
}
