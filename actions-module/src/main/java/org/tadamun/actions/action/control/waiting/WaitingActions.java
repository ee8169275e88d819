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

/** Orders mails to staff who may decide or report about waiting actions, and counts these. */
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
   * After an edit of a submitted action: mails again if others decide about it now, as its country
   * changed, or if it has become urgent. After other edits those who decide know already.
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

  /** Orders mails if the action is submitted. To be called last, as all notices are. */
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
   * Orders the mails, in the transaction in which the actions begin to wait.
   *
   * @param countries of these actions; empty where they have none
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
   * How many actions of a campaign wait in this way for the reader now. Does not wait for locks: it
   * runs in the mail sender, and all other mails wait for that.
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
