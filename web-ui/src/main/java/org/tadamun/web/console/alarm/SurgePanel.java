package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.surge.boundary.SurgeView;
import org.tadamun.petition.surge.boundary.Surges;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * Alarms about whole petitions: the open ones on all pages that moderators visit, and lists of all.
 */
@Named
@RequestScoped
public class SurgePanel {

  @EJB private Surges surges;
  @Inject private CampaignContext campaign;

  private List<SurgeView> open;
  private List<SurgeView> all;

  /** They concern all countries: a moderator of some countries sees none. */
  public boolean isAllowed() {
    return campaign.mayThroughout(Permission.PETITION_MODERATE);
  }

  public List<SurgeView> getOpen() {
    if (open == null) {
      open = isAllowed() ? surges.open(campaign.getId()) : List.of();
    }
    return open;
  }

  /** The alarms of the petition on the page. */
  public List<SurgeView> of(String petition) {
    if (all == null) {
      all = isAllowed() ? surges.list(petition) : List.of();
    }
    return all;
  }
}
