package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/**
 * Takes a campaign offline from the dashboard. The view remembers whether the page offers this: if
 * a colleague was faster, the command must still be answered.
 */
@Named
@ViewScoped
public class TakeOfflineView implements Serializable {

  @EJB private transient Campaigns campaigns;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  private boolean offered;

  public void load() {
    offered = isWritable() && campaign.getView().isPublic();
  }

  public String take() {
    return feedback.attempt(
        () -> {
          CampaignView after = campaigns.takeOffline(campaign.getSlug());
          offered = false;
          campaign.forget();
          feedback.doneHere(CampaignOverviewView.whereLive("console.campaign.is-offline", after));
          return null;
        });
  }

  public boolean isWritable() {
    return campaign.isChosen() && campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  public boolean isOffered() {
    return offered;
  }
}
