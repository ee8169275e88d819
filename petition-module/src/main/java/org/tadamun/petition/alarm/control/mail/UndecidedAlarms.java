package org.tadamun.petition.alarm.control.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;

/**
 * Of which alarms mails tell. Read past all locks: the sender of the mails asks, for whom whoever
 * raises one waits, and so does who raises one, for whom those wait who decide.
 */
@Stateless
public class UndecidedAlarms {

  private static final String UNDECIDED =
      "select country, public_id, seen, bound from petition_alarm"
          + " where petition_id = ?1 and state = ?2 order by created_at, id";

  private static final String BEFORE =
      "select country, public_id from petition_alarm"
          + " where petition_id = ?1 and created_at >= ?2 and cause <> ?3 and public_id <> ?4"
          + " and (state = ?5 or created_at >= ?6)";

  /** Whoever has heard of one within this time hears of the next ones together. */
  private static final Duration NIGHT = Duration.ofHours(12);

  /** The same of one that was decided since: its mail may never have gone out. */
  private static final Duration DECIDED = Duration.ofHours(2);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * One about which nobody has decided, with the figures for which it was raised.
   *
   * @param id its public one
   */
  public record Undecided(String country, String id, long seen, long bound) {}

  /** The oldest first. */
  @PermitAll
  public List<Undecided> of(long petitionId) {
    return RowLocks.past(em, UNDECIDED, petitionId, AlarmState.RAISED.name()).stream()
        .map(
            row ->
                new Undecided(
                    row[0].toString().strip(), row[1].toString(), number(row[2]), number(row[3])))
        .toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  /**
   * About which countries others were raised in the night before, of which mails told as well; of
   * those that somebody has decided the last ones alone.
   */
  @PermitAll
  public Set<String> countriesBefore(CountryAlarm alarm) {
    Instant raised = alarm.createdAt();
    return RowLocks.past(
            em,
            BEFORE,
            alarm.petitionId(),
            Timestamp.from(raised.minus(NIGHT)),
            AlarmCause.BY_HAND.name(),
            alarm.publicId(),
            AlarmState.RAISED.name(),
            Timestamp.from(raised.minus(DECIDED)))
        .stream()
        .map(row -> row[0].toString().strip())
        .collect(Collectors.toSet());
  }
}
