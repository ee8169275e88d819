package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;

/** The common part of the pages of one attempt: the attempt, who may write it, and a picture. */
public abstract class DeliveryPage extends PageById {

  @EJB private transient DeliveryLists lists;
  @Inject private CampaignContext campaign;

  private int version;
  private transient DeliveryView delivery;
  private transient Part file;

  /** Reads the attempt as it is now. */
  DeliveryView read() {
    delivery = lists.of(campaign.getId(), id);
    version = delivery.version();
    return delivery;
  }

  int version() {
    return version;
  }

  /** Whether the reader may write in the addressee's country; others can only read. */
  public boolean isWritable() {
    return campaign.mayIn(Permission.ADDRESSEE_WRITE, getDelivery().addressee().hostCountry());
  }

  public DeliveryView getDelivery() {
    if (delivery == null) {
      delivery = lists.of(campaign.getId(), id);
    }
    return delivery;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
