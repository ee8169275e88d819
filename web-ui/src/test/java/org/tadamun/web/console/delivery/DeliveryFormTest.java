package org.tadamun.web.console.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.testing.DeliveryWorld;

@DisplayName("The form of a delivery")
class DeliveryFormTest {

  @Test
  @DisplayName("an unchanged form gives back every field as it was")
  void unchanged() {
    DeliveryDraft whole =
        new DeliveryDraft(
            "an-embassy",
            "a-pack",
            "an-attempt",
            DeliveryChannel.COURIER,
            DeliveryWorld.NOON,
            "Anna Malik",
            "The guard",
            "RX 1",
            "Ring twice",
            true,
            "Write again",
            LocalDate.of(2020, 12, 1));
    DeliveryForm form = new DeliveryForm();
    assertEquals(Optional.empty(), form.zone());
    form.fill(whole, "Europe/London");
    assertEquals(whole, form.draft());
    assertEquals(Optional.of("Europe/London"), form.zone());
  }

  @Test
  @DisplayName("the form of a report gives back what was reported, but not the note of the plan")
  void reported() {
    DeliveryReport whole =
        new DeliveryReport(
            DeliveryOutcome.ACCEPTED,
            DeliveryWorld.NOON,
            "The guard",
            "RX 1",
            null,
            true,
            "Write again",
            LocalDate.of(2020, 12, 1));
    ReportForm form = new ReportForm();
    form.show(whole);
    assertEquals(whole, form.report());
  }

  @Test
  @DisplayName("empty values from the browser count as nothing")
  void empty() {
    DeliveryForm form = new DeliveryForm();
    form.setAddressee("");
    form.setSnapshot("");
    form.setFollows("");
    assertNull(form.draft().addressee());
    assertNull(form.draft().snapshot());
    assertNull(form.draft().follows());
    assertEquals(false, form.draft().incident(), "nothing happened until somebody says so");
  }
}
