package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.security.SignedIn;

/** The campaign's batches that wait for a second person, for staff who may be that person. */
@Named
@RequestScoped
public class BatchOverview {

  @EJB private BatchLists lists;
  @Inject private CampaignContext campaign;
  @Inject private SignedIn signedIn;

  public boolean isReadable() {
    return campaign.may(Permission.PETITION_WRITE);
  }

  public long getToCheck() {
    String me = signedIn.actor();
    return lists.count(campaign.getId(), BatchFilter.toCheckBy(me));
  }
}
