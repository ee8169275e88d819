package org.tadamun.web.console.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.TextBean;

/**
 * Whether nobody outside sees the campaign of the page. What is published, approved or called off
 * there is heard by nobody, so that each question about it has to say so, and the page of what
 * stands there afterwards: whoever did not take the campaign offline himself would believe that
 * people can read it.
 */
@Named
@RequestScoped
public class Unseen {

  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  /** It was public and is not now; each of its pages says so. */
  public boolean isOffline() {
    return campaign.isChosen() && campaign.getView().offline();
  }

  /** Why nobody sees it, and what to press where that helps; null where everybody may see it. */
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
    // A draft that was thrown away cannot be opened any more.
    return view.state() == CampaignState.DRAFT
        ? text.of("console.unseen.draft", text.get("console.campaign.go-live"))
        : text.get("console.unseen.archived");
  }

  /** The same, to stand behind a question; empty where everybody may see it. */
  public String getAfter() {
    String reason = getReason();
    return reason == null ? "" : " " + reason;
  }
}
