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
 * Asks staff once, in the morning after an action, to report about it, while somebody still knows
 * how many came. What was asked is stored in a table of its own, so that asking does not change the
 * action.
 */
@Stateless
public class OverdueReports {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** The time between the end and the question, so that nobody is asked on the way home. */
  private static final Duration REST = Duration.ofHours(6);

  /** Actions over for longer, such as those found after an upgrade, are only on the dashboard. */
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

  /** Returns the campaigns with actions to ask about. */
  @PermitAll
  public Set<Long> campaigns() {
    return due().stream().map(Due::campaign).collect(Collectors.toSet());
  }

  /**
   * Orders one mail for all of a campaign. Each action is asked about once, even if two nodes run
   * this at the same time.
   */
  @PermitAll
  public void ask(long campaignId) {
    List<Due> due = due().stream().filter(one -> one.campaign == campaignId).toList();
    if (due.isEmpty()) {
      // Another node was faster, or the report came meanwhile: no country would mean all of them.
      return;
    }
    Timestamp now = SqlMoments.toColumn(clock.instant());
    // There may be an older row if the action was moved to a later time after the question.
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

  /** The first morning at the place after the rest. */
  static Instant morning(Instant over, String zone) {
    ZonedDateTime rested = over.plus(REST).atZone(ZoneId.of(zone));
    ZonedDateTime morning = rested.with(MORNING);
    return (morning.isBefore(rested) ? morning.plusDays(1) : morning).toInstant();
  }
}
