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
 * The alarms of which mails tell. Read without waiting for locks: the sender of mails calls this
 * and transactions that raise alarms wait for it; so does a transaction that raises an alarm, and
 * moderators wait for that.
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

  /** Staff who were told of an alarm within this time are told of the next ones together. */
  private static final Duration NIGHT = Duration.ofHours(12);

  /** The shorter time for an alarm that was decided since: its mail may never have gone out. */
  private static final Duration DECIDED = Duration.ofHours(2);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * An alarm that nobody has decided yet, with the figures for which it was raised.
   *
   * @param id its public id
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
   * The countries of earlier alarms of this petition of which mails told: in the last {@link
   * #NIGHT}, or, where they are decided, in the last {@link #DECIDED}. Alarms by hand are left out,
   * since no mail tells of them.
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
