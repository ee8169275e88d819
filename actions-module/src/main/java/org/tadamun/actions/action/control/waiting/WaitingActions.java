package org.tadamun.actions.action.control.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.time.boundary.SqlMoments;

/** Tells those who may decide about actions that some wait for them, and how many. */
@Stateless
public class WaitingActions {

  private static final String ROWS =
      "select a.country, a.starts_at, a.over_at from actions_action a"
          + " where a.campaign_id = ?1 and a.state = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private StaffNotices staff;
  @Inject private Clock clock;

  /**
   * After an edit: others decide about it since it is in another country, or it is soon and was not
   * before. Whatever else is corrected, they know that it waits.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void askAnew(Action action, ActionDetails before) {
    ActionDetails now = action.details();
    if (!Objects.equals(before.place().country(), now.place().country())
        || (isSoon(now.schedule()) && !isSoon(before.schedule()))) {
      ask(action);
    }
  }

  private boolean isSoon(Schedule schedule) {
    return WaitingKind.SOON.isOf(schedule.startsAt(), schedule.overAt(), clock.instant());
  }

  /** Where it was submitted and nobody has decided. Last in its transaction, as notices are. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ask(Action action) {
    if (action.state() != ActionState.SUBMITTED) {
      return;
    }
    ActionDetails details = action.details();
    gather(
        isSoon(details.schedule()) ? WaitingKind.SOON : WaitingKind.SUBMITTED,
        action.campaignId(),
        countries(details.place().country()));
  }

  /**
   * In the transaction in which they begin to wait.
   *
   * @param countries of which they are; none for what is in no country
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void gather(WaitingKind kind, long campaignId, Set<String> countries) {
    staff.gather(
        WaitingActionMails.CAUSE,
        Permission.ACTION_WRITE,
        campaignId,
        "actions:" + kind + ":" + campaignId,
        reader -> isForOne(reader, campaignId, countries),
        Map.of(WaitingActionMails.KIND, kind.name()),
        kind.gathering());
  }

  private static boolean isForOne(NoticeReader reader, long campaignId, Set<String> countries) {
    return reader.may(Permission.ACTION_WRITE, campaignId, Set.of())
        || countries.stream()
            .anyMatch(one -> reader.may(Permission.ACTION_WRITE, campaignId, Set.of(one)));
  }

  /**
   * How many of a campaign wait so for this reader, by now. Past all locks: the sender of the mails
   * asks, for whom others wait.
   */
  @PermitAll
  public long waiting(WaitingKind kind, long campaignId, NoticeReader reader) {
    Instant now = clock.instant();
    return RowLocks.past(em, ROWS, campaignId, kind.state().name()).stream()
        .filter(
            row ->
                kind.isOf(SqlMoments.ofColumn(row[1]), SqlMoments.ofColumn(row[2]), now)
                    && isForOne(reader, campaignId, countries((String) row[0])))
        .count();
  }

  private static Set<String> countries(String country) {
    return country == null ? Set.of() : Set.of(country);
  }
}
