package org.tadamun.petition.delivery.boundary.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryFilter;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Filtered list of deliveries")
class NarrowedDeliveriesIT extends FourEyes {

  /** In the past in every time zone. */
  private static final LocalDate OVER = LocalDate.of(2020, 12, 1);

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Forgetting forgetting;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView london;
  private SnapshotView pack;
  private LocalDateTime later;

  /** A question to the list; a null order means by cursor. */
  private record Asked(DeliveryFilter filter, DeliveryFilter.Order order, boolean ascending) {

    static Asked of(Object[] one) {
      return new Asked(
          new DeliveryFilter(
              (DeliveryOutcome) one[0],
              (DeliveryChannel) one[1],
              (Boolean) one[2],
              (Boolean) one[3],
              (String) one[4],
              (Long) one[5],
              (String) one[6]),
          (DeliveryFilter.Order) one[7],
          (Boolean) one[8]);
    }

    /** Two languages that sort countries differently. */
    Locale reader() {
      return ascending ? Locale.ENGLISH : Locale.of("ar");
    }
  }

  @BeforeEach
  void deliveries() throws Exception {
    london = deliveryWorld.embassy(petition.campaignId(), "GB");
    String paris = deliveryWorld.embassy(petition.campaignId(), "FR").publicId();
    pack = snapshotWorld.freeze(anna, petition, london, "en");
    later = DeliveryWorld.minute(clock.instant().plus(Duration.ofDays(30)));
    String there = london.publicId();
    plan(there, pack.id(), DeliveryChannel.BY_HAND, DeliveryWorld.NOON);
    plan(there, null, DeliveryChannel.POST, later);
    plan(paris, null, DeliveryChannel.BY_HAND, later);
    plan(paris, null, DeliveryChannel.POST, DeliveryWorld.NOON);
    told(there, pack.id(), DeliveryOutcome.REFUSED, true, later.toLocalDate());
    told(there, null, DeliveryOutcome.ACCEPTED, false, null);
    told(paris, null, DeliveryOutcome.REFUSED, true, null);
    told(paris, null, DeliveryOutcome.REFUSED, false, OVER);
  }

  private DeliveryView plan(String to, String snapshot, DeliveryChannel channel, LocalDateTime when)
      throws Exception {
    return deliveryWorld.plan(
        anna,
        new DeliveryDraft(
            to, snapshot, null, channel, when, null, null, null, null, null, null, null));
  }

  private void told(
      String to, String snapshot, DeliveryOutcome outcome, boolean incident, LocalDate due)
      throws Exception {
    deliveryWorld.made(
        anna,
        DeliveryWorld.draft(to, snapshot, null, DeliveryChannel.BY_HAND),
        new DeliveryReport(
            outcome,
            // An attempt cannot happen before its pack is frozen.
            snapshot == null ? DeliveryWorld.NOON : DeliveryWorld.minute(clock.instant()),
            null,
            null,
            null,
            incident,
            due == null ? null : "Send it by post",
            due));
  }

  private boolean means(DeliveryFilter filter, DeliveryView one) {
    return (filter.outcome() == null || filter.outcome() == one.outcome())
        && (filter.channel() == null || filter.channel() == one.channel())
        && (!filter.due() || isDue(one))
        && (!filter.incident() || one.incident())
        && (filter.country() == null || filter.country().equals(one.addressee().hostCountry()))
        && (filter.addresseeId() == null || one.addressee().id().equals(london.publicId()))
        && (filter.snapshot() == null
            || one.snapshot() != null && one.snapshot().id().equals(filter.snapshot()));
  }

  private boolean isDue(DeliveryView one) {
    return one.outcome() == DeliveryOutcome.PLANNED && one.plannedLocal().isBefore(later)
        || OVER.equals(one.nextDue());
  }

  @Test
  @DisplayName("Pager, cursor and count agree with the filter, for each pair of filter values")
  void narrowed() throws Exception {
    long campaign = petition.campaignId();
    List<DeliveryView> all =
        Acting.as(
            anna,
            () -> lists.at(campaign, DeliveryFilter.ALL, DeliveryFilter.Order.WHEN, true, 0, 50));
    assertEquals(8, all.size());
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone(DeliveryOutcome.PLANNED, DeliveryOutcome.REFUSED),
                Combinations.orNone(DeliveryChannel.BY_HAND),
                List.of(false, true),
                List.of(false, true),
                Combinations.orNone("GB"),
                Combinations.orNone(london.id()),
                Combinations.orNone(pack.id()),
                Combinations.orNone(DeliveryFilter.Order.values()),
                List.of(true, false))
            .stream()
            .map(Asked::of)
            .toList();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            asked -> asked.order() == null ? followed(asked.filter()) : turned(asked),
            asked -> Acting.as(anna, () -> lists.count(campaign, asked.filter())),
            asked ->
                all.stream()
                    .filter(one -> means(asked.filter(), one))
                    .map(DeliveryView::id)
                    .toList()));
  }

  @Test
  @DisplayName(
      "By API the newest attempt is first, and each attempt of the same moment is listed once")
  void newest() throws Exception {
    List<String> before = followed(DeliveryFilter.ALL);
    assertEquals(8, before.size());
    long campaign = petition.campaignId();
    forgetting.made("petition_delivery", "campaign_id", campaign, Duration.ofDays(1));
    assertEquals(before, followed(DeliveryFilter.ALL), "those of one moment by their numbers");
    String first = before.getFirst();
    forgetting.made("petition_delivery", "public_id", first, Duration.ofDays(2));
    List<String> others = before.subList(1, before.size());
    assertEquals(
        Stream.concat(others.stream(), Stream.of(first)).toList(), followed(DeliveryFilter.ALL));
  }

  private List<String> turned(Asked asked) throws Exception {
    return Combinations.paged(
            (first, most) ->
                Acting.as(
                    anna,
                    () ->
                        lists.at(
                            petition.campaignId(),
                            asked.filter(),
                            asked.order(),
                            asked.reader(),
                            asked.ascending(),
                            first,
                            most)))
        .stream()
        .map(DeliveryView::id)
        .toList();
  }

  private List<String> followed(DeliveryFilter filter) throws Exception {
    List<CampaignView> campaign = List.of(campaigns.byId(petition.campaignId()).orElseThrow());
    return Combinations.turned(
            (cursor, limit) -> Acting.as(anna, () -> lists.page(campaign, filter, cursor, limit)))
        .stream()
        .map(DeliveryView::id)
        .toList();
  }
}
