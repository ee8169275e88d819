package org.tadamun.petition.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.delivery.control.EditableDeliveries;
import org.tadamun.petition.delivery.control.ReceiptStore;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.boundary.FileUpload;

/**
 * Pictures of receipts. A version is the one that the caller saw, or null if the caller relies on
 * whether there is a picture.
 */
@Stateless
public class Receipts {

  @Inject private Clock clock;
  @Inject private EditableDeliveries editable;
  @Inject private DeliveryViews views;
  @Inject private Event<WordsErased> erased;
  @Inject private ReceiptStore store;

  /**
   * Adds the picture of a receipt.
   *
   * @throws org.tadamun.petition.delivery.entity.DeliveryRefused.ReceiptKept if there is one
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView add(String delivery, Integer version, FileUpload file) {
    Delivery found = editable.change(delivery, version);
    store.keep(found, file);
    editable.record(found, "receipt-added", null, found.receipt().sha256());
    return views.of(found);
  }

  /** Returns the picture itself; each reading is recorded in the audit trail. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public FileContent read(String delivery) {
    Delivery found = editable.find(delivery);
    FileContent content = store.read(found);
    editable.record(found, "receipt-read", null, null);
    return content;
  }

  /** Removes a wrong picture and its name; its hash stays in the audit trail. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView remove(String delivery, Integer version) {
    Delivery found = editable.change(delivery, version);
    if (found.receipt() == null) {
      throw new NotFound();
    }
    String hash = found.receipt().sha256();
    store.drop(found);
    found.dropReceipt(clock.instant());
    editable.record(found, "receipt-removed", hash, null);
    erased.fire(new WordsErased(delivery));
    return views.of(found);
  }
}
