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
  @Inject private KeptWords kept;

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

  /** What ends after a petition is over, rule by rule. */
  public List<String> getConfirmed() {
    return kept.confirmed();
  }

  /** What ends of whoever was to be named in public and never was. */
  public String getUnfinished() {
    return kept.unfinished();
  }

  /** Of whom it is remembered that he asked to be left out, and how long. */
  public String getWished() {
    return kept.wished();
  }

  /** Null for the notice of the installation. */
  public CampaignView getCampaign() {
    return campaign;
  }
}
