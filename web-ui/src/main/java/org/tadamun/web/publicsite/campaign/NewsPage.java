package org.tadamun.web.publicsite.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * All of a campaign's news, page by page; or one piece of news, to which feeds and other pages
 * link.
 */
@Named
@RequestScoped
public class NewsPage implements SiteEndpoint {

  static final int ROWS = 20;
  private static final int DESCRIPTION_MOST = 200;

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
    String id = asked.value("id");
    if (id == null) {
      page = updates.page(campaign.id(), asked.query("page"), ROWS);
      frame.page(text.get("news.title"), null);
    } else {
      UpdateView one = one(id);
      page = new Page<>(List.of(one), null);
      frame.page(
          one.title().best(asked.locale()),
          PageText.of(one.body(), asked.locale()).beginning(DESCRIPTION_MOST));
    }
    frame.within(campaign, "campaign");
    return Answer.page("news");
  }

  private UpdateView one(String id) {
    return updates
        .byId(id)
        .filter(one -> one.isPublished() && one.campaignId() == campaign.id())
        .orElseThrow(NotFound::new);
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  public Page<UpdateView> getPage() {
    return page;
  }

  /** Whether the newest pieces are on another page: this is a later page, or a single piece. */
  public boolean isContinued() {
    return request.query("page") != null || request.value("id") != null;
  }

  public String getFirstLink() {
    return frame.campaignLink("/news");
  }

  /** The next page, or null at the end. */
  public String getNextLink() {
    return page.next() == null ? null : getFirstLink() + "?page=" + page.next();
  }
}
