package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;

@DisplayName("Delivery as shown to staff")
class DeliveryViewTest {

  private static final Instant NOW = Instant.parse("2020-11-20T12:00:00Z");
  private static final LocalDateTime NOON = LocalDateTime.of(2020, 11, 20, 12, 0);
  private static final LocalDate DUE = LocalDate.of(2020, 12, 1);

  private static DeliveryView view(DeliveryChannel channel, DeliveryOutcome outcome, String who) {
    return new DeliveryView(
        "delivery",
        new DeliveryView.Addressed(
            "embassy", LocalizedText.of("en", "Embassy"), "GB", "London", null),
        new DeliveryView.Pack("pack", "release", NOW, 12_243),
        "earlier",
        channel,
        outcome,
        NOW,
        NOON,
        null,
        null,
        "Europe/London",
        who,
        "The guard",
        "RR 1",
        "Ring twice",
        true,
        "Send it by post",
        DUE,
        null,
        List.of(),
        NOW,
        NOW,
        3);
  }

  @Test
  @DisplayName("R2: only outcomes that can follow by this channel are offered")
  void possible() {
    assertEquals(
        Set.of(DeliveryOutcome.POSTED, DeliveryOutcome.ACCEPTED, DeliveryOutcome.NO_ANSWER),
        view(DeliveryChannel.FAX, DeliveryOutcome.PLANNED, "Anna").possible());
    assertEquals(
        Set.of(
            DeliveryOutcome.ACCEPTED,
            DeliveryOutcome.REFUSED,
            DeliveryOutcome.RETURNED,
            DeliveryOutcome.NO_ANSWER),
        view(DeliveryChannel.POST, DeliveryOutcome.POSTED, "Anna").possible());
    assertEquals(
        Set.of(DeliveryOutcome.RETURNED),
        view(DeliveryChannel.BY_HAND, DeliveryOutcome.ACCEPTED, "Anna").possible());
    assertEquals(
        Set.of(DeliveryOutcome.ACCEPTED),
        view(DeliveryChannel.FAX, DeliveryOutcome.NO_ANSWER, "Anna").possible());
    for (DeliveryOutcome end : List.of(DeliveryOutcome.REFUSED, DeliveryOutcome.RETURNED)) {
      assertTrue(view(DeliveryChannel.POST, end, "Anna").possible().isEmpty(), end.name());
    }
    assertTrue(
        view(DeliveryChannel.FAX, DeliveryOutcome.ACCEPTED, "Anna").possible().isEmpty(),
        "no fax comes back");
  }

  private static DeliveryView told(DeliveryOutcome outcome, String words, String... notes) {
    List<DeliveryView.Step> steps =
        Stream.of(notes)
            .map(note -> new DeliveryView.Step(NOW, "staff:a", outcome, false, NOON, note))
            .toList();
    return new DeliveryView(
        "delivery",
        null,
        null,
        null,
        DeliveryChannel.POST,
        outcome,
        null,
        null,
        NOW,
        NOON,
        "Europe/London",
        null,
        words,
        null,
        null,
        true,
        null,
        null,
        null,
        steps,
        NOW,
        NOW,
        3);
  }

  @Test
  @DisplayName("R6: erasing is offered while any words about people are left, also in the log")
  void erasable() {
    DeliveryOutcome posted = DeliveryOutcome.POSTED;
    assertTrue(told(posted, "The guard", null, null).isErasable());
    assertTrue(told(posted, null, null, "He sent us away").isErasable());
    assertFalse(told(posted, null, null, null).isErasable());
    assertFalse(told(posted, null, null, null).isOnlyPlanned());
    DeliveryOutcome planned = DeliveryOutcome.PLANNED;
    String none = null;
    assertFalse(told(planned, "The guard", none).isErasable(), "it is called off instead");
    assertTrue(told(planned, "The guard", none).isOnlyPlanned());
    assertTrue(told(planned, "The guard", none, none, none).isErasable(), "taken back");
    assertFalse(told(planned, null, none, none, none).isErasable());
    assertFalse(told(planned, null, none, none, none).isOnlyPlanned());
  }

  @Test
  @DisplayName("The draft for an edit has all details of the delivery")
  void draft() {
    DeliveryDraft draft = view(DeliveryChannel.POST, DeliveryOutcome.PLANNED, "Anna").draft();
    assertEquals("embassy", draft.addressee());
    assertEquals("pack", draft.snapshot());
    assertEquals("earlier", draft.follows());
    DeliveryDetails details = draft.details();
    assertEquals(
        new DeliveryDetails(
            DeliveryChannel.POST,
            NOON,
            "Anna",
            "The guard",
            "RR 1",
            "Ring twice",
            true,
            "Send it by post",
            DUE),
        details);
    assertFalse(
        new DeliveryDraft("e", null, null, null, null, null, null, null, null, null, null, null)
            .details()
            .incident());
    assertNull(DeliveryView.Receipt.of(null));
  }

  @Test
  @DisplayName("R6: the trail records that people were changed, and never their names")
  void trail() {
    DeliveryDraft before = view(DeliveryChannel.POST, DeliveryOutcome.PLANNED, "Anna").draft();
    DeliveryDraft after = view(DeliveryChannel.COURIER, DeliveryOutcome.PLANNED, "Zara").draft();
    Changes changes = Changes.between(before, after, DeliveryDraft.PERSONAL);
    assertEquals("channel=POST; delegation=…", changes.from());
    assertEquals("channel=COURIER; delegation=…", changes.to());
  }
}
