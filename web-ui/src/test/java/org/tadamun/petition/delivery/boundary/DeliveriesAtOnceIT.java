package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.delivery.control.DeliveryQuery;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Locks on two attempts of which one follows the other")
@Timeout(120)
class DeliveriesAtOnceIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Deliveries deliveries;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Meanwhile meanwhile;

  private AddresseeView embassy;

  @BeforeEach
  void address() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
  }

  private DeliveryDraft draft(String follows, DeliveryChannel channel) {
    return DeliveryWorld.draft(embassy.publicId(), null, follows, channel);
  }

  private Callable<?> hold(String id) {
    return () -> DeliveryQuery.lock(em, DeliveryQuery.find(em, id).orElseThrow());
  }

  /** On Derby a caller who takes back the earlier attempt waits while the later one is reported. */
  @Test
  @DisplayName(
      "R3: a report of the later attempt locks the earlier attempt first, without a deadlock")
  void inOrder() throws Exception {
    DeliveryView refusal =
        deliveryWorld.made(
            anna,
            draft(null, DeliveryChannel.BY_HAND),
            DeliveryWorld.report(DeliveryOutcome.REFUSED));
    DeliveryView planned = deliveryWorld.plan(anna, draft(refusal.id(), DeliveryChannel.POST));
    DeliveryReport posted = DeliveryWorld.report(DeliveryOutcome.POSTED);
    DeliveryView told =
        meanwhile.of(
            hold(refusal.id()),
            () -> Acting.as(bilal, () -> deliveries.report(planned.id(), null, posted, null)),
            hold(planned.id()));
    assertEquals(DeliveryOutcome.POSTED, told.outcome());
  }
}
