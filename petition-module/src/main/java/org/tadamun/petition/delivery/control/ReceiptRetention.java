package org.tadamun.petition.delivery.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.Receipt;
import org.tadamun.petition.exemption.boundary.Exemptions;

/**
 * Deletes pictures of receipts when their time is over: a face or a hand may be on them. The
 * attempt stays, with its outcome and its log.
 */
@ApplicationScoped
public class ReceiptRetention implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_RECEIPTS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    for (long id : over) {
      Receipt receipt = em.find(Receipt.class, id);
      em.find(Delivery.class, receipt.deliveryId()).dropReceipt(now);
      em.remove(receipt);
    }
    return RetentionPortion.of(over, over.size());
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Receipt",
        "createdAt",
        "x.createdAt < :before and x.deliveryId not in (select d.id from Delivery d"
            + " where d.snapshot.petition.id in :exempt)",
        Map.of("before", kept().since(now), "exempt", exemptions.exempt(now)));
  }
}
