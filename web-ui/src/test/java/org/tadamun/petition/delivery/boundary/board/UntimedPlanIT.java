package org.tadamun.petition.delivery.boundary.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.delivery.boundary.BoardView;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryBoard;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Attempt that is planned without a time")
class UntimedPlanIT extends FourEyes {

  @Inject private Deliveries deliveries;
  @Inject private DeliveryBoard boards;
  @Inject private DeliveryWorld deliveryWorld;

  private BoardView.Row row() throws Exception {
    return Acting.as(anna, () -> boards.of(petition.campaignId())).rows().getFirst();
  }

  private static DeliveryDraft untimed(String to) {
    return new DeliveryDraft(
        to, null, null, DeliveryChannel.BY_HAND, null, null, null, null, null, null, null, null);
  }

  @Test
  @DisplayName("R8: the board shows the plan as the next attempt until its outcome is reported")
  void board() throws Exception {
    String london = deliveryWorld.embassy(petition.campaignId(), "GB").publicId();
    assertTrue(row().isUntried());
    assertFalse(row().planned());
    DeliveryView plan = deliveryWorld.plan(anna, untimed(london));
    assertTrue(row().planned());
    assertFalse(row().isUntried());
    assertEquals(0, row().attempts());
    assertNull(row().plannedLocal());
    assertNull(row().timeZone());
    Acting.as(
        anna,
        () ->
            deliveries.report(
                plan.id(), null, DeliveryWorld.report(DeliveryOutcome.REFUSED), null));
    assertFalse(row().planned() || row().isUntried());
    deliveryWorld.plan(anna, DeliveryWorld.draft(london, null, null, DeliveryChannel.POST));
    assertTrue(row().planned(), "with a time as well");
    assertEquals(DeliveryWorld.NOON, row().plannedLocal());
  }
}
