package org.tadamun.web.console.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.TextBean;

/**
 * Whether the page's campaign is hidden from the public. Publishing, approving or calling off
 * something there reaches nobody; each question about it says so, and so do the pages afterwards.
 * Staff who did not take the campaign offline themselves would expect people to read it.
 */
@Named
@RequestScoped
public class HiddenCampaign {

  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  /** Whether it was public and is offline now; each of its pages says so. */
  public boolean isOffline() {
    return campaign.isChosen() && campaign.getView().offline();
  }

  /** Why nobody sees it, and which button helps; null if it is public. */
  public String getReason() {
    if (!campaign.isChosen()) {
      return null;
    }
    CampaignView view = campaign.getView();
    if (view.offline()) {
      return text.of("console.unseen.offline", text.get("console.campaign.online"));
    }
    if (view.isPublic()) {
      return null;
    }
    // A draft that was archived cannot go live any more.
    return view.state() == CampaignState.DRAFT
        ? text.of("console.unseen.draft", text.get("console.campaign.go-live"))
        : text.get("console.unseen.archived");
  }

  /** The reason with a blank before it, to be added to a question; empty if it is public. */
  public String getAfter() {
    String reason = getReason();
    return reason == null ? "" : " " + reason;
  }
}
