package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditList;
import org.tadamun.web.console.audit.AuditLine;
import org.tadamun.web.console.audit.AuditLines;
import org.tadamun.web.console.frame.CampaignContext;

/** What happened last in the campaign. */
@Named
@RequestScoped
public class RecentActivity {

  private static final int SHOWN = 8;

  @EJB private AuditList list;
  @Inject private AuditLines lines;
  @Inject private CampaignContext campaign;

  private List<AuditLine> newest;

  public List<AuditLine> getNewest() {
    if (newest == null) {
      newest = lines.of(list.recent(campaign.getId(), SHOWN));
    }
    return newest;
  }
}
