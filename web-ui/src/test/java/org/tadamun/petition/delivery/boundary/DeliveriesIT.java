package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryRefused;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Deliveries")
class DeliveriesIT extends FourEyes {

  @Inject private Deliveries deliveries;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView embassy;

  @BeforeEach
  void address() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
  }

  private DeliveryDraft draft(DeliveryChannel channel) {
    return DeliveryWorld.draft(embassy.publicId(), null, null, channel);
  }

  private DeliveryView ended(DeliveryChannel channel, DeliveryOutcome outcome) throws Exception {
    return deliveryWorld.made(anna, draft(channel), DeliveryWorld.report(outcome));
  }

  private static void refused(String field, org.junit.jupiter.api.function.Executable deed) {
    assertEquals(field, assertThrows(InvalidInput.class, deed).errors().getFirst().field());
  }

  @Test
  @DisplayName("R1 R3: an attempt is read back as it was planned and reported, with each step")
  void roundTrip() throws Exception {
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    DeliveryDraft draft =
        DeliveryWorld.draft(embassy.publicId(), pack.id(), null, DeliveryChannel.POST);
    DeliveryView planned = deliveryWorld.plan(anna, draft);
    assertEquals(DeliveryOutcome.PLANNED, planned.outcome());
    LocalDateTime now = DeliveryWorld.minute(pack.asOf());
    LocalDate due = now.toLocalDate().plusDays(10);
    Acting.as(
        bilal,
        () ->
            deliveries.report(
                planned.id(),
                planned.version(),
                DeliveryWorld.report(DeliveryOutcome.POSTED, now, due),
                null));
    DeliveryView read = Acting.as(anna, () -> lists.of(petition.campaignId(), planned.id()));
    assertEquals(pack.id(), read.snapshot().id());
    assertEquals(petition.slug(), read.snapshot().petition());
    assertEquals("Europe/London", read.timeZone());
    assertEquals(now, read.happenedLocal());
    assertEquals("The guard at the gate", read.recipient());
    assertEquals("Anna Malik, Bilal Shah", read.delegation());
    assertEquals(due, read.nextDue());
    assertEquals(
        List.of(anna.name(), bilal.name()),
        read.steps().stream().map(DeliveryView.Step::actor).toList());
    assertEquals("He sent us away", read.steps().getLast().note());
    assertTrue(read.possible().contains(DeliveryOutcome.RETURNED));
    assertFalse(read.possible().contains(DeliveryOutcome.LEFT_AT_DOOR));
  }

  @Test
  @DisplayName(
      "R4: a refused hand-over and the letter that follows it are two attempts, in that order")
  void refusedAndPosted() throws Exception {
    DeliveryView refusal = ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    DeliveryDraft again =
        DeliveryWorld.draft(embassy.publicId(), null, refusal.id(), DeliveryChannel.POST);
    DeliveryView posted =
        deliveryWorld.made(anna, again, DeliveryWorld.report(DeliveryOutcome.POSTED));
    assertEquals(refusal.id(), posted.follows());
    DeliveryFilter here = new DeliveryFilter(null, null, false, false, null, embassy.id(), null);
    List<DeliveryView> both =
        Acting.as(
            anna,
            () -> lists.at(petition.campaignId(), here, DeliveryFilter.Order.WHEN, true, 0, 10));
    assertEquals(
        List.of(DeliveryOutcome.REFUSED, DeliveryOutcome.POSTED),
        both.stream().map(DeliveryView::outcome).toList());
    Acting.refused(
        anna,
        DeliveryRefused.Followed.class,
        () -> deliveries.takeBack(refusal.id(), null, "Mistaken"));
    Acting.as(anna, () -> deliveries.takeBack(posted.id(), null, "Mistaken"));
    DeliveryView back =
        Acting.as(anna, () -> deliveries.takeBack(refusal.id(), null, "Mistaken too"));
    assertEquals(DeliveryOutcome.PLANNED, back.outcome());
    assertThrows(DeliveryRefused.Unfounded.class, () -> reported(posted, DeliveryOutcome.POSTED));
  }

  private DeliveryView reported(DeliveryView one, DeliveryOutcome outcome) throws Exception {
    return Acting.as(
        anna, () -> deliveries.report(one.id(), null, DeliveryWorld.report(outcome), null));
  }

  @Test
  @DisplayName(
      "R2: an outcome that cannot follow is refused, names both outcomes and changes nothing")
  void wrongState() throws Exception {
    DeliveryView refusal = ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    WrongState wrong =
        assertThrows(WrongState.class, () -> reported(refusal, DeliveryOutcome.ACCEPTED));
    assertEquals("report", wrong.verb());
    assertEquals(List.of(DeliveryOutcome.REFUSED, DeliveryOutcome.ACCEPTED), wrong.states());
    assertEquals(2, Acting.as(anna, () -> lists.one(refusal.id())).steps().size());
  }

  @Test
  @DisplayName(
      "R3: an outcome recorded by mistake is taken back with a reason, and another is recorded")
  void takenBack() throws Exception {
    LocalDate due = LocalDate.of(2020, 12, 1);
    DeliveryView wrong =
        deliveryWorld.made(
            anna,
            draft(DeliveryChannel.BY_HAND),
            DeliveryWorld.report(DeliveryOutcome.ACCEPTED, DeliveryWorld.NOON, due));
    assertEquals(due, wrong.nextDue());
    refused("reason", () -> Acting.as(anna, () -> deliveries.takeBack(wrong.id(), null, " ")));
    DeliveryView back =
        Acting.as(anna, () -> deliveries.takeBack(wrong.id(), null, "Pressed the wrong line"));
    assertNull(back.nextDue());
    DeliveryView right = reported(wrong, DeliveryOutcome.REFUSED);
    assertEquals(
        List.of("PLANNED", "ACCEPTED", "PLANNED", "REFUSED"),
        right.steps().stream().map(step -> step.outcome().name()).toList());
  }

  @Test
  @DisplayName("R1: addressee, pack and earlier attempt must exist and belong together")
  void references() throws Exception {
    AddresseeView other = deliveryWorld.embassy(petition.campaignId(), "SE");
    SnapshotView pack = snapshotWorld.freeze(anna, petition, other, "en");
    DeliveryView refusal = ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    String here = embassy.publicId();
    refused(
        "addressee",
        () ->
            deliveryWorld.plan(
                anna, DeliveryWorld.draft("none", null, null, DeliveryChannel.POST)));
    refused(
        "addressee",
        () ->
            deliveryWorld.plan(anna, DeliveryWorld.draft(null, null, null, DeliveryChannel.POST)));
    refused(
        "snapshot",
        () ->
            deliveryWorld.plan(
                anna, DeliveryWorld.draft(here, pack.id(), null, DeliveryChannel.POST)));
    refused(
        "follows",
        () ->
            deliveryWorld.plan(
                anna,
                DeliveryWorld.draft(other.publicId(), null, refusal.id(), DeliveryChannel.POST)));
    DeliveryLists.Choice choice =
        Acting.as(anna, () -> lists.packs(petition.campaignId(), other.publicId())).getFirst();
    assertEquals(pack.id(), choice.id());
    assertEquals(petition.slug(), choice.petition());
    assertEquals(
        other.publicId(),
        Acting.as(anna, () -> lists.addresseeOf(petition.campaignId(), pack.id())));
    Acting.refused(anna, NotFound.class, () -> lists.addresseeOf(petition.campaignId(), "none"));
  }

  @Test
  @DisplayName(
      "A plan is edited in the version that was read; its addressee and earlier attempt stay")
  void edits() throws Exception {
    DeliveryView planned = deliveryWorld.plan(anna, draft(DeliveryChannel.BY_HAND));
    DeliveryView edited =
        Acting.as(
            anna,
            () -> deliveries.edit(planned.id(), planned.version(), draft(DeliveryChannel.COURIER)));
    assertEquals(DeliveryChannel.COURIER, edited.channel());
    Acting.refused(
        anna,
        Stale.class,
        () -> deliveries.edit(planned.id(), planned.version(), draft(DeliveryChannel.POST)));
    DeliveryDraft moved =
        DeliveryWorld.draft("elsewhere", null, planned.id(), DeliveryChannel.COURIER);
    InvalidInput fixed =
        Acting.refused(
            anna, InvalidInput.class, () -> deliveries.edit(edited.id(), edited.version(), moved));
    assertEquals(
        List.of("addressee", "follows"),
        fixed.errors().stream().map(error -> error.field()).toList());
    AuditEntry entry = world.audit("delivery", planned.id()).getLast();
    assertEquals("delivery.edited", entry.action());
    assertEquals("channel=COURIER", entry.to());
  }

  @Test
  @DisplayName(
      "A plan that is called off is deleted and stays in the audit trail; a made attempt stays")
  void calledOff() throws Exception {
    DeliveryView planned = deliveryWorld.plan(anna, draft(DeliveryChannel.BY_HAND));
    Acting.as(anna, () -> deliveries.callOff(planned.id(), planned.version()));
    Acting.refused(anna, NotFound.class, () -> lists.one(planned.id()));
    AuditEntry last = world.audit("delivery", planned.id()).getLast();
    assertEquals("delivery.called-off", last.action());
    assertNull(last.to());
    DeliveryView posted = ended(DeliveryChannel.POST, DeliveryOutcome.POSTED);
    Acting.refused(anna, WrongState.class, () -> deliveries.callOff(posted.id(), null));
  }

  @Test
  @DisplayName("R3: an attempt whose outcome was taken back cannot be called off")
  void stays() throws Exception {
    DeliveryView refusal = ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    Acting.as(anna, () -> deliveries.takeBack(refusal.id(), null, "Pressed the wrong line"));
    Acting.refused(
        anna, DeliveryRefused.OnRecord.class, () -> deliveries.callOff(refusal.id(), null));
    assertEquals(3, Acting.as(anna, () -> lists.one(refusal.id())).steps().size());
  }

  @Test
  @DisplayName("R6: an erased attempt keeps no name and no word of people, and the trail has none")
  void forgotten() throws Exception {
    DeliveryView told = ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    assertTrue(deliveryWorld.everything(told.id()).contains("Anna Malik"));
    Acting.as(anna, () -> deliveries.forgetPeople(told.id(), null));
    String left = deliveryWorld.everything(told.id());
    for (String person : List.of("Anna Malik", "guard", "Ring twice", "sent us away")) {
      assertFalse(left.contains(person), left);
    }
    assertTrue(left.contains("REFUSED"), left);
    String trail =
        world.audit("delivery", told.id()).stream()
            .map(entry -> entry.action() + entry.from() + entry.to())
            .toList()
            .toString();
    assertFalse(trail.contains("Malik") || trail.contains("guard"), trail);
    assertTrue(trail.contains("PLANNED BY_HANDREFUSED BY_HAND"), trail);
  }

  @Test
  @DisplayName(
      "R5: staff of the addressee's country write attempts, other writers of the campaign read")
  void permissions() throws Exception {
    Person here = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "GB");
    Person abroad = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "CA");
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    DeliveryView planned = deliveryWorld.plan(here, draft(DeliveryChannel.BY_HAND));
    assertThrows(Forbidden.class, () -> deliveryWorld.plan(abroad, draft(DeliveryChannel.BY_HAND)));
    Acting.refused(abroad, Forbidden.class, () -> deliveries.callOff(planned.id(), null));
    assertEquals(planned.id(), Acting.as(abroad, () -> lists.one(planned.id())).id());
    Acting.refused(stranger, Forbidden.class, () -> lists.one(planned.id()));
    Acting.refused(
        stranger, Forbidden.class, () -> lists.count(petition.campaignId(), DeliveryFilter.ALL));
    Acting.refused(reader, EJBAccessException.class, () -> lists.one(planned.id()));
    long elsewhere = world.campaign().id();
    Acting.refused(anna, NotFound.class, () -> lists.of(elsewhere, planned.id()));
  }
}
