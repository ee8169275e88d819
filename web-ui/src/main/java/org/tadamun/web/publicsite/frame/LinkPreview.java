package org.tadamun.web.publicsite.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/**
 * What a shared link to the page shows, and search engines: there the title alone must say to which
 * campaign the page belongs.
 */
@Named
@RequestScoped
public class LinkPreview {

  private static final int DESCRIPTION_MOST = 200;

  @Inject private SiteFrame frame;
  @Inject private PublicRequest request;
  @Inject private TextBean text;

  /** The title with that of the campaign; the name of the site is shown beside it. */
  public String getTitle() {
    return frame.getCampaign() == null || frame.getCampaignTitle().equals(frame.getTitle())
        ? frame.getTitle()
        : frame.getFullTitle();
  }

  /** The page's description, else the campaign's summary, else that of the site. */
  public String getDescription() {
    if (frame.getDescription() != null) {
      return frame.getDescription();
    }
    String summary =
        frame.getCampaign() == null
            ? ""
            : PageText.of(frame.getCampaign().texts().summary(), request.locale())
                .beginning(DESCRIPTION_MOST);
    return summary.isEmpty() ? text.get("site.tagline") : summary;
  }
}
