package org.tadamun.actions.action.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tadamun.actions.action.control.ActionQuery;
import org.tadamun.actions.action.control.ActionTally;
import org.tadamun.actions.action.control.AlikeActions;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * The lists of a campaign's actions for staff; each method runs a constant number of statements.
 */
@Stateless
public class ActionLists {

  /** How many actions of a file are read at a time. */
  public static final int PORTION = 1_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Countries countries;

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActionView> rows(
      long campaignId,
      ActionFilter filter,
      ActionFilter.Order order,
      boolean ascending,
      int first,
      int most) {
    return rows(campaignId, filter, order, Languages.FALLBACK, ascending, first, most);
  }

  /**
   * Returns part of the list.
   *
   * @param reader the language of the country names, by which a list by country is sorted
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActionView> rows(
      long campaignId,
      ActionFilter filter,
      ActionFilter.Order order,
      Locale reader,
      boolean ascending,
      int first,
      int most) {
    access.require(Permission.REPORT_READ, campaignId);
    List<Action> rows =
        query(campaignId, filter)
            .named(countries.codes(reader))
            .rows(em, order, ascending, first, Math.min(most, Page.MOST));
    return ActionView.of(rows, addressees, clock.instant());
  }

  /**
   * Returns actions of any state that are not over for longer than this, the earliest start first;
   * so those that last for days are included.
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActionView> current(long campaignId, Duration over, int most) {
    access.require(Permission.REPORT_READ, campaignId);
    Instant now = clock.instant();
    List<Action> rows =
        query(campaignId, ActionFilter.ALL)
            .notOverAt(now.minus(over))
            .rows(em, ActionFilter.Order.START, true, 0, Math.min(most, Page.MOST));
    return ActionView.of(rows, addressees, now);
  }

  /**
   * Returns the row ids of a whole list, for a file. They are read first, because they are small,
   * so that no action is missed or written twice while others are being changed.
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<Long> numbers(long campaignId, ActionFilter filter, ActionFilter.Order order) {
    access.require(Permission.REPORT_READ, campaignId);
    return query(campaignId, filter).numbers(em, order, false, 0, Integer.MAX_VALUE);
  }

  /** Returns the actions of these ids in this order: a portion of a file. */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActionView> ofNumbers(long campaignId, List<Long> numbers, ActionFilter.Order order) {
    access.require(Permission.REPORT_READ, campaignId);
    List<Action> actions = query(campaignId, ActionFilter.ALL).ofNumbers(em, numbers, order, false);
    return ActionView.of(
        actions.stream().filter(action -> action.campaignId() == campaignId).toList(),
        addressees,
        clock.instant());
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public long count(long campaignId, ActionFilter filter) {
    access.require(Permission.REPORT_READ, campaignId);
    return query(campaignId, filter).count(em);
  }

  /** Returns how long the list would be with each state instead of its own; zeros included. */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public Map<ActionState, Long> byState(long campaignId, ActionFilter filter) {
    access.require(Permission.REPORT_READ, campaignId);
    return query(campaignId, filter.ofAnyState()).byState(em);
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public ActionView one(String id) {
    Action action = find(id);
    access.require(Permission.REPORT_READ, action.campaignId());
    return ActionView.of(action, addressees, clock.instant());
  }

  /**
   * Returns others of its kind, town and local day that are neither rejected nor cancelled: perhaps
   * the same action, entered twice.
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActionView> alike(String id) {
    Action action = find(id);
    access.require(Permission.REPORT_READ, action.campaignId());
    return ActionView.of(AlikeActions.to(action, em), addressees, clock.instant());
  }

  /** Returns the figures of all actions, for the dashboard. */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public ActionFigures figures(long campaignId) {
    access.require(Permission.REPORT_READ, campaignId);
    return ActionTally.of(em, campaignId, clock.instant()).all();
  }

  /** Returns figures of public actions only; the caller has checked that the campaign is public. */
  @PermitAll
  public ActionFigures publicFigures(long campaignId) {
    return ActionTally.of(em, campaignId, clock.instant()).publicOnes();
  }

  /**
   * Returns one action for an API answer: whole for callers who may read or write the campaign,
   * else as the public sees it.
   */
  @PermitAll
  public ActionReading read(String id) {
    Action action = find(id);
    CampaignView campaign = campaigns.byId(action.campaignId()).orElseThrow(NotFound::new);
    Instant now = clock.instant();
    if (access.may(Permission.REPORT_READ, campaign.id())
        || access.may(Permission.ACTION_WRITE, campaign.id())) {
      return ActionReading.forStaff(ActionView.of(action, addressees, now), campaign, now);
    }
    if (action.isPublic() && campaign.isPublic()) {
      return ActionReading.forThePublic(ActionView.of(action, addressees, now), campaign, now);
    }
    throw new NotFound();
  }

  private ActionQuery query(long campaignId, ActionFilter filter) {
    Instant ended =
        filter.scope() == ActionFilter.Scope.AFTER_OUTCOME
            ? campaigns.byId(campaignId).map(CampaignView::decidedAt).orElse(null)
            : null;
    return new ActionQuery(campaignId, filter, clock.instant(), ended);
  }

  private Action find(String id) {
    return ActionQuery.require(em, id);
  }
}
