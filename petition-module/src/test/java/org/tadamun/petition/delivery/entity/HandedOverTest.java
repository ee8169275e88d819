package org.tadamun.petition.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.delivery.entity.Attempts.ANNA;
import static org.tadamun.petition.delivery.entity.Attempts.NOW;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moment at which a pack was handed over")
class HandedOverTest {

  private static Optional<Instant> moment(Delivery delivery) {
    return DeliveryStep.handedOver(delivery.steps(), delivery.zone());
  }

  private static Delivery told(Delivery delivery, DeliveryOutcome outcome, int days) {
    delivery.report(
        new DeliveryReport(
            outcome, Attempts.NOON.plusDays(days), null, null, null, null, null, null),
        ANNA,
        NOW);
    return delivery;
  }

  private static Delivery letter() {
    return Attempts.planned(DeliveryChannel.POST);
  }

  @Test
  @DisplayName("A pack was handed over when it was first sent, on the addressee's clock")
  void firstSent() {
    assertEquals(Optional.of(NOW), moment(told(letter(), DeliveryOutcome.POSTED, 0)));
    Delivery arrived = told(told(letter(), DeliveryOutcome.POSTED, 0), DeliveryOutcome.ACCEPTED, 3);
    assertEquals(Optional.of(NOW), moment(arrived));
  }

  @Test
  @DisplayName(
      "A pack that came back was handed over all the same, since somebody may have read it")
  void cameBack() {
    Delivery back = told(told(letter(), DeliveryOutcome.POSTED, 0), DeliveryOutcome.RETURNED, 5);
    assertEquals(Optional.of(NOW), moment(back));
  }

  @Test
  @DisplayName("A pack is not handed over by a plan, a refusal, or an outcome that was taken back")
  void notHandedOver() {
    assertEquals(Optional.empty(), moment(letter()));
    Delivery refused = told(Attempts.planned(DeliveryChannel.BY_HAND), DeliveryOutcome.REFUSED, 0);
    assertEquals(Optional.empty(), moment(refused));
    Delivery mistaken = told(letter(), DeliveryOutcome.POSTED, 0);
    mistaken.takeBack("That was another letter", null, ANNA, NOW);
    assertEquals(Optional.empty(), moment(mistaken));
  }
}
