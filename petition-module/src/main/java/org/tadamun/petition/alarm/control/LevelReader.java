package org.tadamun.petition.alarm.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;

/** Reads from the tallies what countries had, and which alarms there are. */
@Stateless
public class LevelReader {

  static final int DAYS = 14;
  private static final Duration DAY = Duration.ofDays(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Signed online by country from this hour on. */
  @PermitAll
  public Map<String, Long> since(long petitionId, int version, Instant from) {
    Map<String, Long> sums = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "select country, sum(change_by) from petition_tally where petition_id = ?1"
                    + " and version_no = ?2 and hour_start >= ?3 and source = 'ONLINE'"
                    + " group by country")
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(from))
            .getResultList()) {
      Object[] columns = (Object[]) row;
      sums.put(((String) columns[0]).strip(), ((Number) columns[1]).longValue());
    }
    return sums;
  }

  /** The most that each country had in one of the days that end where the present one begins. */
  @PermitAll
  public Map<String, Long> usual(long petitionId, int version, Instant dayBegins) {
    Map<String, long[]> days = new HashMap<>();
    List<?> rows =
        em.createNativeQuery(
                "select country, hour_start, sum(change_by) from petition_tally"
                    + " where petition_id = ?1 and version_no = ?2 and hour_start >= ?3"
                    + " and hour_start < ?4 and source = 'ONLINE' group by country, hour_start")
            .setParameter(1, petitionId)
            .setParameter(2, version)
            .setParameter(3, Timestamp.from(dayBegins.minus(DAY.multipliedBy(DAYS))))
            .setParameter(4, Timestamp.from(dayBegins))
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      Instant hour = ((Timestamp) columns[1]).toInstant();
      int ago = (int) ((Duration.between(hour, dayBegins).toSeconds() - 1) / DAY.toSeconds());
      days.computeIfAbsent(((String) columns[0]).strip(), unused -> new long[DAYS])[ago] +=
          ((Number) columns[2]).longValue();
    }
    Map<String, Long> most = new HashMap<>();
    days.forEach((country, sums) -> most.put(country, most(sums)));
    return most;
  }

  private static long most(long[] sums) {
    long most = 0;
    for (long sum : sums) {
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Oldest first: those that hold, and those that are or were released and may keep quiet. */
  @PermitAll
  public List<CountryAlarm> alarms(long petitionId) {
    return em.createNamedQuery(CountryAlarm.IN_STATES, CountryAlarm.class)
        .setParameter("petition", petitionId)
        .setParameter("states", List.of(AlarmState.values()))
        .getResultList();
  }
}
