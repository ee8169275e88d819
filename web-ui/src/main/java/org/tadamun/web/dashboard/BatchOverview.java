package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.web.console.frame.CampaignContext;

/** The campaign's batches that wait for a second person, for those who may be that person. */
@Named
@RequestScoped
public class BatchOverview {

  @EJB private BatchLists lists;
  @Inject private CampaignContext campaign;

  public boolean isReadable() {
    return campaign.may(Permission.PETITION_WRITE);
  }

  public long getToCheck() {
    return lists.count(campaign.getId(), BatchFilter.TO_CHECK);
  }
}
