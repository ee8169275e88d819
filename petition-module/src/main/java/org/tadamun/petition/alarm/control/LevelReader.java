package org.tadamun.petition.alarm.control;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.time.boundary.ClockTolerance;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;

/** Reads from the tallies what each country had, and which alarms there are. */
@Stateless
public class LevelReader {

  static final int DAYS = 14;

  /**
   * The first version has no signers of an earlier one, so the funnel, a large table, is not read.
   */
  static final int FIRST = 1;

  private static final Duration DAY = Duration.ofDays(1);

  /** The quarter of an hour in which a version is published begins before that moment. */
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** In this index all stages, countries and shards of a quarter of an hour lie together. */
  static final String RENEWALS =
      " from petition_funnel --DERBY-PROPERTIES index=PETITION_FUNNEL_BY_STAGE\n"
          + " where stage = 'RENEWED' and petition_id = ";

  /** The conditions of its callers decide whether rows of {@code late_only} are subtracted, too. */
  private static final String NEW =
      "select country, sum(n) from (select country, change_by as n from petition_tally"
          + " where petition_id = ?1 and version_no = ?2 and hour_start >= ?3 and hour_start < ?4"
          + " and source = 'ONLINE' union all"
          + " select country, -happened as n"
          + RENEWALS
          + "?5 and quarter_start >= ?6 and quarter_start < ?7 union all"
          + " select country, -happened as n from petition_comeback"
          + " where petition_id = ?8 and version_no = ?9 and created_at >= ?10"
          + " and created_at < ?11 and past_only is null";

  private static final String BY_COUNTRY = ") online group by country";

  private static final String OF_VERSION =
      "select country, hour_start, sum(change_by) from petition_tally where petition_id = ?1"
          + " and hour_start >= ?2 and hour_start < ?3 and version_no = ?4 and source = 'ONLINE'"
          + " group by country, hour_start";

  private static final String RENEWED =
      "select country, quarter_start, -sum(happened)"
          + RENEWALS
          + "?1 and quarter_start >= ?2 and quarter_start < ?3 group by country, quarter_start";

  private static final String BACK =
      "select country, created_at, -sum(happened) from petition_comeback where petition_id = ?1"
          + " and created_at >= ?2 and created_at < ?3 and version_no = ?4 and late_only is null"
          + " group by country, created_at";

  private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * How many new online signatures each country had since this hour. Signers who renewed an earlier
   * version are left out; those who count again or came through an event pass count only in the sum
   * of all time, that is from {@link Instant#EPOCH} on. So do signatures that a fast clock dated
   * into the future: else they would have honest signers held until then.
   */
  @PermitAll
  public Map<String, Long> since(long petitionId, int version, Instant from) {
    return since(NEW + " and late_only is null" + BY_COUNTRY, petitionId, version, from);
  }

  /** As {@link #since}, without those that began to count only when an alarm released them. */
  @PermitAll
  public Map<String, Long> newSince(long petitionId, int version, Instant from) {
    return since(NEW + BY_COUNTRY, petitionId, version, from);
  }

  private Map<String, Long> since(String sql, long petitionId, int version, Instant from) {
    Map<String, Long> sums = new HashMap<>();
    Instant renewed = version == FIRST ? NEVER : later(from, published(petitionId, version));
    boolean inAll = from.equals(Instant.EPOCH);
    Instant back = inAll ? NEVER : from;
    Instant end = inAll ? NEVER : ClockTolerance.latest(clock.instant());
    for (Object row :
        rows(
            sql,
            petitionId,
            version,
            from,
            end,
            petitionId,
            renewed,
            end,
            petitionId,
            version,
            back,
            end)) {
      Object[] columns = (Object[]) row;
      sums.put(((String) columns[0]).strip(), Math.max(0, ((Number) columns[1]).longValue()));
    }
    return sums;
  }

  /**
   * The most that each country had in one of the 14 days before {@code dayBegins}, without those
   * taken out since. It sums this version and the one before it, because a change of the text is no
   * new beginning.
   */
  @PermitAll
  public Map<String, Long> usual(long petitionId, int version, Instant dayBegins) {
    Map<String, long[]> days = new HashMap<>();
    Instant first = dayBegins.minus(DAY.multipliedBy(DAYS));
    for (Object row : past(petitionId, version, first, dayBegins)) {
      Object[] columns = (Object[]) row;
      Instant hour = ((Timestamp) columns[1]).toInstant();
      int ago = (int) ((Duration.between(hour, dayBegins).toSeconds() - 1) / DAY.toSeconds());
      days.computeIfAbsent(((String) columns[0]).strip(), unused -> new long[DAYS])[ago] +=
          ((Number) columns[2]).longValue();
    }
    Map<String, Long> most = new HashMap<>();
    days.forEach((country, sums) -> most.put(country, LongStream.of(sums).reduce(0, Math::max)));
    return most;
  }

  private List<Object> past(long petitionId, int version, Instant first, Instant end) {
    List<Object> rows = new ArrayList<>();
    for (String sql : List.of(OF_VERSION, BACK)) {
      rows.addAll(rows(sql, petitionId, first, end, version));
      rows.addAll(rows(sql, petitionId, first, end, version - 1));
    }
    if (version > FIRST) {
      rows.addAll(rows(RENEWED, petitionId, first, end));
    }
    return rows;
  }

  /**
   * When the first wording of this version was published, whatever was corrected since. Renewals
   * before that belong to an earlier version.
   */
  private Instant published(long petitionId, int version) {
    Instant first =
        em.createQuery(
                "select min(v.publishedAt) from PetitionVersion v where v.petition.id = :petition"
                    + " and v.number = :version",
                Instant.class)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .getSingleResult();
    return first == null ? Instant.EPOCH : first;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other.minus(QUARTER);
  }

  private List<?> rows(String sql, Object... parameters) {
    return rows(em, sql, parameters);
  }

  static List<?> rows(EntityManager em, String sql, Object... parameters) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object one = parameters[i];
      query.setParameter(i + 1, one instanceof Instant moment ? Timestamp.from(moment) : one);
    }
    return query.getResultList();
  }

  /**
   * All alarms of the petition in every state, oldest first. They are those that hold, and those
   * that are or were released and may have a quiet time.
   */
  @PermitAll
  public List<CountryAlarm> alarms(long petitionId) {
    return em.createNamedQuery(CountryAlarm.IN_STATES, CountryAlarm.class)
        .setParameter("petition", petitionId)
        .setParameter("states", List.of(AlarmState.values()))
        .getResultList();
  }

  /**
   * Returns the petitions that have any alarm; the others need no further query. Reads past locks,
   * since it is only a hint: what is then read of a petition is committed.
   */
  @PermitAll
  public Set<Long> alarmed() {
    return RowLocks.past(
            em, "select petition_id, count(*) from petition_alarm group by petition_id")
        .stream()
        .map(row -> ((Number) row[0]).longValue())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Runs many queries in one transaction, because beginning one costs as much as a query. */
  @PermitAll
  public void together(Runnable questions) {
    questions.run();
  }

  /**
   * The alarm that makes another one about this country unnecessary. It is the one that holds, or
   * else a released one whose quiet time lasts, of several the one with the longest. This node may
   * not have heard of it yet.
   */
  @PermitAll
  public Optional<CountryAlarm> standing(long petitionId, String country, Instant now) {
    return alarms(petitionId).stream()
        .filter(alarm -> alarm.country().equals(country))
        .filter(alarm -> alarm.state().holds() || now.isBefore(alarm.quietUntil()))
        .max(Comparator.comparing(one -> one.state().holds() ? NEVER : one.quietUntil()));
  }
}
