package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;

@DisplayName("Filter of deliveries")
class DeliveryFilterTest {

  @Test
  @DisplayName("An absent or blank parameter does not narrow the filter")
  void nothing() {
    assertEquals(DeliveryFilter.ALL, DeliveryFilter.parse(null, null, null, null));
    assertEquals(DeliveryFilter.ALL, DeliveryFilter.parse("", null, null, ""));
    assertEquals(DeliveryFilter.ALL, DeliveryFilter.parse(" ", null, null, " "));
  }

  @Test
  @DisplayName("The filter reads outcome, due, addressee and pack")
  void all() {
    DeliveryFilter filter = DeliveryFilter.parse("REFUSED ", "true", 7L, "pack");
    assertEquals(DeliveryOutcome.REFUSED, filter.outcome());
    assertTrue(filter.due());
    assertEquals(7L, filter.addresseeId());
    assertEquals("pack", filter.snapshot());
    assertFalse(DeliveryFilter.parse(null, "false", null, null).due());
    assertFalse(DeliveryFilter.parse(null, " false", null, null).due());
    assertTrue(DeliveryFilter.parse(null, "", null, null).due(), "asked for without a value");
    assertTrue(DeliveryFilter.parse(null, " ", null, null).due());
    assertNull(filter.with(null).outcome());
  }

  @Test
  @DisplayName("The filter also reads channel, incident and country")
  void narrowed() {
    DeliveryFilter filter = DeliveryFilter.ALL.narrowed("BY_HAND", "true", "gb");
    assertEquals(DeliveryChannel.BY_HAND, filter.channel());
    assertTrue(filter.incident());
    assertEquals("GB", filter.country());
    assertTrue(DeliveryFilter.ALL.narrowed(null, "", null).incident(), "without a value");
    assertEquals(DeliveryFilter.ALL, DeliveryFilter.ALL.narrowed("", "false", ""));
    assertEquals(DeliveryFilter.ALL, DeliveryFilter.ALL.narrowed(null, null, null));
    DeliveryFilter of = DeliveryFilter.parse("REFUSED", "true", 7L, "pack");
    assertEquals(of, of.narrowed(null, null, null));
  }

  @Test
  @DisplayName("An unknown value is refused at its field")
  void unknown() {
    refused("outcome", () -> DeliveryFilter.parse("LOST", null, null, null));
    refused("outcome", () -> DeliveryFilter.parse("refused", null, null, null));
    refused("channel", () -> DeliveryFilter.ALL.narrowed("PIGEON", null, null));
    assertThrows(InvalidInput.class, () -> DeliveryFilter.ALL.narrowed(null, null, "GBR"));
    for (String due : List.of("yes", "TRUE", "1", "true,false")) {
      refused("due", () -> DeliveryFilter.parse(null, due, null, null));
      refused("incident", () -> DeliveryFilter.ALL.narrowed(null, due, null));
    }
  }

  private static void refused(String field, Runnable deed) {
    InvalidInput refusal = assertThrows(InvalidInput.class, deed::run);
    assertEquals(field, refusal.errors().getFirst().field());
    assertEquals("kernel.error.choice-of", refusal.errors().getFirst().messageKey());
  }
}
