package org.tadamun.web.console.addressees;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.web.console.frame.CampaignContext;

/** Whom the campaign addresses. */
@Named
@RequestScoped
public class AddresseeListView {

  @EJB private Addressees addressees;
  @Inject private CampaignContext campaign;

  private List<AddresseeView> rows;

  public List<AddresseeView> getRows() {
    if (rows == null) {
      rows = addressees.ofCampaign(campaign.getId());
    }
    return rows;
  }
}
