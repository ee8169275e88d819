package org.tadamun.petition.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.secret.boundary.SealedParts;
import org.tadamun.kernel.secret.boundary.SealedStore;

/** Names the table with the encrypted pictures of receipts. */
@ApplicationScoped
@SealedStore.Of(ReceiptStore.class)
public class SealedReceipts extends SealedParts {

  public SealedReceipts() {
    super(
        "receipts",
        "petition_receipt_part",
        "receipt_id",
        ReceiptStore.CONTEXT,
        "select w.public_id from petition_receipt f join petition_delivery w on w.id = f.delivery_id"
            + " where f.id = ?1");
  }
}
