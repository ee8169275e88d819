package org.tadamun.actions.action.control.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.time.boundary.SqlMoments;

/**
 * Asks once, in the morning after an action, what became of it: who was there has slept, and still
 * knows how many came. Which were asked of stands in a table of its own, since that is no change of
 * the action.
 */
@Stateless
public class ReportQuestions {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** What ends early in the morning is not asked of while people are on their way home. */
  private static final Duration REST = Duration.ofHours(6);

  /** What is over for longer, as all that a new version finds, is told by the dashboard alone. */
  private static final Duration LATELY = Duration.ofDays(7);

  private static final String DUE =
      "select a.id, a.campaign_id, a.country, a.zone_id, a.over_at from actions_action a"
          + " where a.state = ?1 and a.over_at <= ?2 and a.over_at > ?3 and not exists"
          + " (select 1 from actions_report_question q"
          + " where q.action_id = a.id and q.asked_at >= a.over_at)";

  private static final String FORGET = "delete from actions_report_question where action_id = ?";

  private static final String NOTE =
      "insert into actions_report_question (action_id, asked_at) values (?, ?)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private WaitingActions waiting;
  @Inject private Clock clock;

  private record Due(long action, long campaign, String country) {}

  /** The campaigns in which there is something to ask. */
  @PermitAll
  public Set<Long> campaigns() {
    return due().stream().map(Due::campaign).collect(Collectors.toSet());
  }

  /** Of all of them in one mail; of each once, also where two nodes ask at the same time. */
  @PermitAll
  public void ask(long campaignId) {
    List<Due> due = due().stream().filter(one -> one.campaign == campaignId).toList();
    Timestamp now = SqlMoments.toColumn(clock.instant());
    // It may have taken place once more, at another time.
    RowBatch.execute(em, FORGET, due.stream().map(one -> new Object[] {one.action}).toList());
    RowBatch.execute(em, NOTE, due.stream().map(one -> new Object[] {one.action, now}).toList());
    Set<String> countries =
        due.stream()
            .map(Due::country)
            .filter(country -> country != null)
            .collect(Collectors.toSet());
    waiting.gather(WaitingKind.REPORT, campaignId, countries);
  }

  private List<Due> due() {
    Instant now = clock.instant();
    return RowLocks.past(
            em,
            DUE,
            ActionState.APPROVED.name(),
            SqlMoments.toColumn(now),
            SqlMoments.toColumn(now.minus(LATELY)))
        .stream()
        .filter(row -> !morning(SqlMoments.ofColumn(row[4]), (String) row[3]).isAfter(now))
        .map(
            row ->
                new Due(
                    ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2]))
        .toList();
  }

  /** The first one of its place, once who was there has had a rest. */
  static Instant morning(Instant over, String zone) {
    ZonedDateTime rested = over.plus(REST).atZone(ZoneId.of(zone));
    ZonedDateTime morning = rested.with(MORNING);
    return (morning.isBefore(rested) ? morning.plusDays(1) : morning).toInstant();
  }
}
