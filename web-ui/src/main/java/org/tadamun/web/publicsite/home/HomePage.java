package org.tadamun.web.publicsite.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** The public campaigns, those still running first. */
@Named
@RequestScoped
public class HomePage implements SiteEndpoint {

  @EJB private Campaigns campaigns;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private List<CampaignView> running = List.of();
  private List<CampaignView> ended = List.of();

  @Override
  public Answer answer(PublicRequest request) {
    List<CampaignView> all = campaigns.publicOnes();
    running = all.stream().filter(campaign -> !isOver(campaign)).toList();
    ended = all.stream().filter(HomePage::isOver).toList();
    frame.page(text.get("site.home.title"), text.get("site.home.lead"));
    return Answer.page("home");
  }

  public List<CampaignView> getRunning() {
    return running;
  }

  public List<CampaignView> getEnded() {
    return ended;
  }

  private static boolean isOver(CampaignView campaign) {
    return campaign.decidedAt() != null;
  }
}
