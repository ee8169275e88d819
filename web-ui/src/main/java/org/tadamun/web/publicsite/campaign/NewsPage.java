package org.tadamun.web.publicsite.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** All of a campaign's news, page by page. */
@Named
@RequestScoped
public class NewsPage implements SiteEndpoint {

  static final int ROWS = 20;

  @EJB private Campaigns campaigns;
  @EJB private Updates updates;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private CampaignView campaign;
  private Page<UpdateView> page;

  @Override
  public Answer answer(PublicRequest asked) {
    campaign = campaigns.requirePublic(asked.value("slug"));
    page = updates.page(campaign.id(), asked.query("page"), ROWS);
    frame.page(text.get("news.title"), null).within(campaign, "campaign");
    return Answer.page("news");
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  public Page<UpdateView> getPage() {
    return page;
  }

  /** Whether this is a later page, which does not begin with the newest. */
  public boolean isContinued() {
    return request.query("page") != null;
  }

  public String getFirstLink() {
    return frame.campaignLink("/news");
  }

  /** The next page, or null at the end. */
  public String getNextLink() {
    return page.next() == null ? null : getFirstLink() + "?page=" + page.next();
  }
}
