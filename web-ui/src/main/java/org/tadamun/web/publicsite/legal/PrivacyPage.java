package org.tadamun.web.publicsite.legal;

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

/** The privacy notice, of the installation or of one campaign. */
@Named
@RequestScoped
public class PrivacyPage implements SiteEndpoint {

  @EJB private Campaigns campaigns;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;
  @Inject private RetentionWords kept;

  private CampaignView campaign;

  @Override
  public Answer answer(PublicRequest request) {
    frame.page(text.get("site.privacy.title"), null);
    String slug = request.value("slug");
    if (slug != null) {
      campaign = campaigns.requirePublic(slug);
      frame.within(campaign, "");
    }
    return Answer.page("privacy");
  }

  public String getUnconfirmed() {
    return kept.unconfirmed();
  }

  /** What is deleted after a petition is over, a sentence for each rule. */
  public List<String> getConfirmed() {
    return kept.confirmed();
  }

  /** When data of endorsers is deleted who were never published. */
  public String getUnfinished() {
    return kept.unfinished();
  }

  /** How long a request to be left out is kept. */
  public String getWished() {
    return kept.wished();
  }

  /** Null for the notice of the installation. */
  public CampaignView getCampaign() {
    return campaign;
  }
}
