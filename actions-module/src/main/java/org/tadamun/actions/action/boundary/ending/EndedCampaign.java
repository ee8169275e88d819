package org.tadamun.actions.action.boundary.ending;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.control.EndReason;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.ActionsSettled.Rest;
import org.tadamun.kernel.event.boundary.OutcomeDeclared;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Cancels or confirms a campaign's actions as chosen with its outcome, in the same transaction. No
 * page may say "won" beside a protest that staff meant to cancel.
 */
@ApplicationScoped
public class EndedCampaign {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Actions actions;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private EndReason reasons;

  void declared(@Observes OutcomeDeclared event) {
    if (!event.actions().isSaid()) {
      return;
    }
    access.requireCountry(Permission.ACTION_WRITE, event.campaignId(), null);
    CampaignView campaign = campaigns.byId(event.campaignId()).orElseThrow(NotFound::new);
    LocalizedText reason = reasons.of(campaign);
    for (Action action : stillOn(campaign.id())) {
      String id = action.publicId();
      Rest then = event.actions().of(id, action.version());
      if (then == Rest.CANCEL) {
        actions.cancel(id, null, reason);
      } else if (then == Rest.KEEP) {
        actions.keep(id, null);
      }
    }
  }

  private List<Action> stillOn(long campaignId) {
    return em.createQuery(
            "select a from Action a where a.campaignId = :campaign and "
                + ActionState.STILL_ON
                + " order by a.id",
            Action.class)
        .setParameter("campaign", campaignId)
        .setParameter("now", clock.instant())
        .getResultList();
  }
}
