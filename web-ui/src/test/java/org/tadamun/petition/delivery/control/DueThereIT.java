package org.tadamun.petition.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryFilter;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Kiritimati and Honolulu have the same time of day, and always different dates. */
@InServer
@DisplayName("Attempt planned on the other side of the date line")
class DueThereIT {

  private static final ZoneId EAST = ZoneId.of("Pacific/Kiritimati");
  private static final ZoneId WEST = ZoneId.of("Pacific/Honolulu");
  private static final DeliveryFilter DUE =
      new DeliveryFilter(null, null, true, false, null, null, null);

  @Inject private Clock clock;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private CampaignView campaign;
  private Person anna;

  private void campaign(ZoneId zone) {
    world.earlyEnough();
    campaign = world.liveCampaign(zone.getId());
    anna = petitionWorld.coordinator(campaign);
  }

  private String plan(ZoneId there, LocalDateTime local) throws Exception {
    String embassy =
        deliveryWorld
            .addressee(campaign.id(), AddresseeKind.EMBASSY, "GB", there.getId())
            .publicId();
    return deliveryWorld
        .plan(
            anna,
            new DeliveryDraft(
                embassy,
                null,
                null,
                DeliveryChannel.BY_HAND,
                local,
                null,
                null,
                null,
                null,
                null,
                null,
                null))
        .id();
  }

  private void assertDue(List<String> expected) throws Exception {
    List<String> due =
        Acting.as(anna, () -> lists.at(campaign.id(), DUE, DeliveryFilter.Order.WHEN, true, 0, 9))
            .stream()
            .map(DeliveryView::id)
            .toList();
    assertEquals(expected, due);
    assertEquals(due.size(), Acting.as(anna, () -> lists.count(campaign.id(), DUE)));
  }

  @Test
  @DisplayName(
      "The attempt is due on the campaign's day with its moment, even if its own date is tomorrow")
  void east() throws Exception {
    campaign(WEST);
    Instant end =
        LocalDate.ofInstant(clock.instant(), WEST).plusDays(1).atStartOfDay(WEST).toInstant();
    String last = plan(EAST, LocalDateTime.ofInstant(end.minus(Duration.ofMinutes(1)), EAST));
    plan(EAST, LocalDateTime.ofInstant(end, EAST));
    plan(EAST, null);
    assertDue(List.of(last));
  }

  @Test
  @DisplayName("The attempt is also due on its own date, if that is the campaign's date today")
  void west() throws Exception {
    campaign(EAST);
    LocalDate today = LocalDate.ofInstant(clock.instant(), EAST);
    String noon = plan(WEST, today.atTime(12, 0));
    plan(WEST, today.plusDays(1).atStartOfDay());
    assertDue(List.of(noon));
  }
}
