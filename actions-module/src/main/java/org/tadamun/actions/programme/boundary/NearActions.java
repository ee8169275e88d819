package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.actions.programme.control.NearQuery;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;

/** The public actions of a campaign that are near in time. */
@Stateless
public class NearActions {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;

  /**
   * Returns actions that go on, and actions that begin within this time; of each of both at most
   * this many, the nearest to now. So a sit-in of many weeks does not displace one of tonight.
   *
   * @param part upcoming ones, or those that were called off and are not over
   */
  @PermitAll
  public List<ActionAnswer> of(String slug, Part part, Duration ahead, int most) {
    CampaignView campaign = campaigns.requirePublic(slug);
    Instant now = clock.instant();
    NearQuery query = new NearQuery(em, campaign.id(), now);
    return ActionView.of(query.of(part, now.plus(ahead), most), addressees, now).stream()
        .map(action -> ActionAnswer.forThePublic(action, campaign, now))
        .toList();
  }
}
