package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Deliveries of a pack")
class DeliveryOfPackIT extends FourEyes {

  /** A zone without daylight saving time: no minute is skipped or repeated. */
  private static final String ZONE = "Africa/Nairobi";

  @Inject private Campaigns campaigns;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView embassy;
  private SnapshotView pack;
  private LocalDateTime frozen;

  @BeforeEach
  void freeze() throws Exception {
    embassy = deliveryWorld.addressee(petition.campaignId(), AddresseeKind.EMBASSY, "KE", ZONE);
    pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    frozen = DeliveryWorld.minute(pack.asOf(), ZONE);
  }

  private DeliveryDraft draft(SnapshotView of) {
    String snapshot = of == null ? null : of.id();
    return DeliveryWorld.draft(embassy.publicId(), snapshot, null, DeliveryChannel.POST);
  }

  private static DeliveryReport posted(LocalDateTime when) {
    return DeliveryWorld.report(DeliveryOutcome.POSTED, when, null);
  }

  private static void requireBeforePack(Executable deed) {
    FieldError error = assertThrows(InvalidInput.class, deed).errors().getFirst();
    assertEquals("happenedLocal", error.field());
    assertEquals("delivery.error.before-pack", error.messageKey());
  }

  @Test
  @DisplayName("R1: an attempt may have happened in the minute of the freezing, and not before")
  void minute() throws Exception {
    requireBeforePack(() -> deliveryWorld.made(anna, draft(pack), posted(frozen.minusMinutes(1))));
    assertEquals(frozen, deliveryWorld.made(anna, draft(pack), posted(frozen)).happenedLocal());
  }

  @Test
  @DisplayName("R1: the minute of the freezing is compared on the addressee's clock")
  void clock() throws Exception {
    embassy =
        deliveryWorld.addressee(
            petition.campaignId(), AddresseeKind.EMBASSY, "CA", "Pacific/Kiritimati");
    SnapshotView there = snapshotWorld.freeze(anna, petition, embassy, "en");
    LocalDateTime minute = DeliveryWorld.minute(there.asOf(), "Pacific/Kiritimati");
    requireBeforePack(() -> deliveryWorld.made(anna, draft(there), posted(minute.minusMinutes(1))));
    assertEquals(minute, deliveryWorld.made(anna, draft(there), posted(minute)).happenedLocal());
  }

  @Test
  @DisplayName(
      "R1: a pack is put only into an attempt without outcome, and no report precedes the pack")
  void given() throws Exception {
    DeliveryReport early = posted(frozen.minusMinutes(1));
    DeliveryView letter = deliveryWorld.made(anna, draft(null), early);
    Acting.refused(
        anna, WrongState.class, () -> deliveries.edit(letter.id(), letter.version(), draft(pack)));
    DeliveryView back =
        Acting.as(anna, () -> deliveries.takeBack(letter.id(), null, "It was the pack"));
    Acting.as(anna, () -> deliveries.edit(back.id(), back.version(), draft(pack)));
    requireBeforePack(() -> Acting.as(anna, () -> deliveries.report(back.id(), null, early, null)));
    assertEquals(DeliveryOutcome.PLANNED, Acting.as(anna, () -> lists.one(back.id())).outcome());
  }

  private DeliveryDraft after(DeliveryView first) {
    return DeliveryWorld.draft(embassy.publicId(), pack.id(), first.id(), DeliveryChannel.POST);
  }

  @Test
  @DisplayName(
      "R4: an attempt made already is recorded after the one it follows, if that one happened")
  void told() throws Exception {
    DeliveryView first = deliveryWorld.made(anna, draft(pack), posted(frozen));
    DeliveryDraft next = after(first);
    DeliveryView second = Acting.as(anna, () -> deliveries.tell(next, posted(frozen)));
    assertEquals(first.id(), second.follows());
    assertEquals(pack.id(), second.snapshot().id());
    assertEquals(DeliveryOutcome.POSTED, second.outcome());
    Acting.as(anna, () -> deliveries.takeBack(second.id(), null, "Mistaken"));
    Acting.as(anna, () -> deliveries.takeBack(first.id(), null, "Mistaken too"));
    WrongState unfounded =
        Acting.refused(anna, WrongState.class, () -> deliveries.tell(next, posted(frozen)));
    assertEquals("follow", unfounded.verb());
  }

  @Test
  @DisplayName("R4: attempts that follow the same one are all recorded if sent at once")
  void toldAtOnce() throws Exception {
    DeliveryView first = deliveryWorld.made(anna, draft(pack), posted(frozen));
    Api api =
        keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.ADDRESSEE_WRITE);
    JsonObject next =
        Json.createObjectBuilder()
            .add("addressee", embassy.publicId())
            .add("follows", first.id())
            .add("channel", "POST")
            .add("outcome", "POSTED")
            .add("happenedLocal", frozen + ":00")
            .build();
    List<Integer> answers = AtOnce.send(3, () -> api.post("/deliveries", next).status());
    assertEquals(List.of(201, 201, 201), answers);
  }

  @Test
  @DisplayName("the API lists the attempts with one pack")
  void listed() throws Exception {
    SnapshotView other = snapshotWorld.freeze(anna, petition, embassy, "en");
    String first = deliveryWorld.plan(anna, draft(pack)).id();
    String second = deliveryWorld.plan(anna, draft(other)).id();
    deliveryWorld.plan(anna, draft(null));
    assertEquals(List.of(first), with(pack));
    assertEquals(List.of(second), with(other));
  }

  private List<String> with(SnapshotView one) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    return keys
        .of(campaign, Permission.ADDRESSEE_WRITE)
        .get("/deliveries?campaign=" + campaign.slug() + "&snapshot=" + one.id())
        .require(200)
        .items()
        .stream()
        .map(item -> item.getString("id"))
        .toList();
  }

  @Test
  @DisplayName("R1: the API refuses an attempt before the freezing, and says when that was")
  void api() throws Exception {
    Api api =
        keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.ADDRESSEE_WRITE);
    String path = "/deliveries/" + deliveryWorld.plan(anna, draft(pack)).id() + "/report";
    JsonObject early =
        Json.createObjectBuilder()
            .add("outcome", "POSTED")
            .add("happenedLocal", frozen.minusMinutes(1) + ":00")
            .build();
    String said = frozen.toString().replace('T', ' ');
    Answer refused = api.post(path, early).requireProblem(ProblemType.INVALID);
    refused.requireField("happenedLocal", null);
    assertTrue(refused.body().contains("The pack was frozen at " + said), refused.body());
  }
}
