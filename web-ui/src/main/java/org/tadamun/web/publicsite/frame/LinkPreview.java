package org.tadamun.web.publicsite.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/**
 * What a link to the page shows where it is passed on, and search engines: there nothing else says
 * to which campaign the page belongs.
 */
@Named
@RequestScoped
public class LinkPreview {

  private static final int DESCRIPTION_MOST = 200;

  @Inject private SiteFrame frame;
  @Inject private PublicRequest request;
  @Inject private TextBean text;

  /** With the campaign; the name of the site stands beside it. */
  public String getTitle() {
    return frame.getCampaign() == null || frame.getCampaignTitle().equals(frame.getTitle())
        ? frame.getTitle()
        : frame.getFullTitle();
  }

  /** What the page says of itself, else what its campaign is about, else what this site is. */
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
