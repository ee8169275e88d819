package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R9 snapshot R11: Deliveries of a pack with an endorsement that is no longer public")
class TakenBackEndorserIT extends FourEyes {

  private static final String ONE = "One endorsement that this pack contains is no longer public";

  @Inject private Campaigns campaigns;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private PetitionAddress address;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Visitors visitors;

  private Desk desk;
  private AddresseeView embassy;
  private EndorsementView union;
  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    desk = new Desk(campaigns.byId(petition.campaignId()).orElseThrow(), anna, bilal);
    embassy = snapshotWorld.embassy(petition.campaignId());
    union = endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    pack = frozen();
  }

  private SnapshotView frozen() throws Exception {
    return snapshotWorld.freeze(anna, petition, embassy, "en");
  }

  private DeliveryDraft draft(SnapshotView with) {
    String id = with == null ? null : with.id();
    return DeliveryWorld.draft(embassy.publicId(), id, null, DeliveryChannel.POST);
  }

  private void requireRefused(long number, Callable<?> attempt) {
    FieldError error =
        assertThrows(InvalidInput.class, () -> Acting.as(anna, attempt)).errors().getFirst();
    assertEquals("snapshot", error.field());
    assertEquals("delivery.error.endorsers-no-more", error.messageKey());
    assertArrayEquals(new Object[] {number}, error.arguments());
  }

  private <T> T anna(Callable<T> work) throws Exception {
    return Acting.as(anna, work);
  }

  @Test
  @DisplayName(
      "No attempt is planned with the pack, nor is it put into a plan; another pack is accepted")
  void withdrawn() throws Exception {
    EndorsementView person =
        endorsementWorld.published(
            desk,
            endorsementWorld.add(EndorsementDrafts.person("Zoe Doe", "SE")).id(),
            EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER));
    SnapshotView both = frozen();
    DeliveryView plan = deliveryWorld.plan(anna, draft(null));
    deliveryWorld.plan(anna, draft(both));
    anna(() -> commands.withdraw(union.id(), null, null));
    requireRefused(1, () -> deliveries.plan(draft(pack)));
    requireRefused(1, () -> deliveries.plan(draft(both)));
    requireRefused(1, () -> deliveries.edit(plan.id(), plan.version(), draft(both)));
    anna(() -> commands.withdraw(person.id(), null, null));
    requireRefused(2, () -> deliveries.plan(draft(both)));
    deliveryWorld.plan(anna, draft(frozen()));
  }

  @Test
  @DisplayName(
      "The pack is refused while the endorsement is unpublished, and accepted once it is published")
  void again() throws Exception {
    anna(() -> commands.unpublish(union.id(), null, null));
    requireRefused(1, () -> deliveries.plan(draft(pack)));
    anna(() -> commands.publish(union.id(), null, null, null, null));
    deliveryWorld.plan(anna, draft(pack));
  }

  @Test
  @DisplayName("The pack is refused if the endorsement is published again without its name")
  void unnamed() throws Exception {
    String mp = endorsementWorld.add(EndorsementDrafts.person("Jane Doe", "GB")).id();
    String id =
        endorsementWorld
            .published(
                desk, mp, EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER))
            .id();
    reported(id);
    SnapshotView named = frozen();
    anna(() -> commands.unpublish(id, null, null));
    reported(id);
    deliveryWorld.plan(anna, draft(named));
    anna(() -> commands.unpublish(id, null, null));
    anna(() -> commands.publish(id, null, EndorsementDrafts.CONSENT, null, null));
    requireRefused(1, () -> deliveries.plan(draft(named)));
    deliveryWorld.plan(anna, draft(frozen()));
  }

  /** Publishes the endorsement by a report; unpublishes it before if necessary. */
  private void reported(String id) throws Exception {
    if (anna(() -> endorsements.one(id)).state() == EndorsementState.PUBLISHED) {
      anna(() -> commands.unpublish(id, null, null));
    }
    anna(
        () ->
            commands.publish(
                id, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null));
  }

  @Test
  @DisplayName("The API refuses a plan with the pack, and accepts the report of a plan made before")
  void api() throws Exception {
    DeliveryView planned = deliveryWorld.plan(anna, draft(pack));
    anna(() -> commands.withdraw(union.id(), null, null));
    JsonObject plan =
        Json.createObjectBuilder()
            .add("addressee", embassy.publicId())
            .add("snapshot", pack.id())
            .add("channel", "POST")
            .build();
    keys.of(desk.campaign(), Permission.ADDRESSEE_WRITE)
        .post("/deliveries", plan)
        .requireMistake("snapshot", "Weavers");
    String moment = DeliveryWorld.minute(pack.asOf()) + ":00";
    JsonObject told =
        Json.createObjectBuilder()
            .add("outcome", DeliveryOutcome.POSTED.name())
            .add("happenedLocal", moment)
            .build();
    keys.of(desk.campaign(), Permission.ADDRESSEE_WRITE)
        .post("/deliveries/" + planned.id() + "/report", told)
        .require(200);
  }

  @Test
  @DisplayName(
      "The pages of pack and plan show that an endorsement is not public, and so does the form")
  void pages() throws Exception {
    DeliveryView planned = deliveryWorld.plan(anna, draft(pack));
    Visitor coordinator = visitors.of(anna);
    String in = address.campaignOf(petition);
    String frozen = "petition/snapshot" + in + "&id=" + pack.id();
    String attempt = "deliveries/view" + in + "&id=" + planned.id();
    coordinator.open(frozen).require(200).requireNoWords(ONE);
    coordinator.open(attempt).require(200).requireNoWords(ONE);
    anna(() -> commands.withdraw(union.id(), null, null));
    Page shown = coordinator.open(frozen).require(200).requireWords(ONE, "Freeze another pack");
    coordinator.open(attempt).require(200).requireWords(ONE);
    Page form = shown.follow("Deliver this pack").require(200);
    form.type("channel", "POST").press("save").requireMistakeAt("snapshot").requireWords(ONE);
  }
}
