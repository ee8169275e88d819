package org.tadamun.petition.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.tadamun.kernel.secret.boundary.SealedParts;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The pictures of receipts. */
@ApplicationScoped
@SealedStore.Of(ReceiptStore.class)
public class SealedReceipts implements SealedStore {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "receipts";
  }

  @Override
  public Portion renew(long place, Instant now) {
    return parts().renew(em, secrets, place);
  }

  @Override
  public long waiting() {
    return parts().waiting(em, secrets);
  }

  private SealedParts parts() {
    return new SealedParts("petition_receipt_part", "receipt_id", this::context);
  }

  private String context(long id) {
    return ReceiptStore.CONTEXT
        + em.createNativeQuery(
                "select w.public_id from petition_receipt f join petition_delivery w on w.id = f.delivery_id"
                    + " where f.id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }
}
