package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.Callable;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryFilter;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.boundary.Receipts;
import org.tadamun.petition.snapshot.boundary.NamesNow;
import org.tadamun.petition.snapshot.boundary.SnapshotChanges;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.file.SentFile;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/**
 * One attempt, its log, its receipt, the possible commands, and other attempts at this addressee.
 */
@Named
@ViewScoped
public class DeliveryShowView extends DeliveryPage {

  @EJB private transient Addressees addressees;
  @EJB private transient Deliveries deliveries;
  @EJB private transient DeliveryLists lists;
  @EJB private transient Receipts receipts;
  @EJB private transient SnapshotChanges packs;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private String reason;
  private transient NamesNow names;

  public void load() {
    names = null;
    read();
  }

  public String takeBack() {
    return run(() -> deliveries.takeBack(id, version(), reason), "delivery.done.taken-back");
  }

  public String forget() {
    return run(() -> deliveries.forgetPeople(id, version()), "delivery.done.forgotten");
  }

  public String addReceipt() {
    return run(
        () -> receipts.add(id, null, SentFile.read(getFile())), "delivery.done.receipt-added");
  }

  public String removeReceipt() {
    return run(() -> receipts.remove(id, version()), "delivery.done.receipt-removed");
  }

  public String callOff() {
    return sharedEdit.decide(
        this::load,
        () -> {
          deliveries.callOff(id, version());
          feedback.done("delivery.done.called-off");
          return CampaignContext.redirect(DeliveryPages.board(campaign));
        });
  }

  private String run(Callable<DeliveryView> deed, String said) {
    return sharedEdit.decide(
        this::load,
        () -> {
          deed.call();
          feedback.done(said);
          return CampaignContext.redirect(DeliveryPages.view(campaign, id));
        });
  }

  /** All attempts at this addressee, oldest first. */
  public List<DeliveryView> getAttempts() {
    long to = addressees.byPublicId(getDelivery().addressee().id()).orElseThrow().id();
    DeliveryFilter same = new DeliveryFilter(null, null, false, false, null, to, null);
    return lists.at(campaign.getId(), same, DeliveryFilter.Order.WHEN, true, 0, Page.DEFAULT_LIMIT);
  }

  /**
   * Whether the pack may still be handed over with its names; null without a pack, or once the
   * attempt has happened.
   */
  public NamesNow getNames() {
    if (names == null && !isHappened() && getDelivery().snapshot() != null) {
      names = packs.names(getDelivery().snapshot().id());
    }
    return names;
  }

  public boolean isHappened() {
    return getDelivery().outcome().hasHappened();
  }

  /** Whether anything of it can be reverted, called off or erased. */
  public boolean isUndoable() {
    return isHappened() || getDelivery().isOnlyPlanned() || getDelivery().isErasable();
  }

  public boolean isOpen() {
    return !getDelivery().possible().isEmpty();
  }

  public String getReceiptLink() {
    return DeliveryPages.receipt(id);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
