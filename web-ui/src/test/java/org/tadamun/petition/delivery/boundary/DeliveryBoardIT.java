package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tadamun.petition.delivery.entity.DeliveryStanding.ACCEPTED;
import static org.tadamun.petition.delivery.entity.DeliveryStanding.DUE;
import static org.tadamun.petition.delivery.entity.DeliveryStanding.REFUSED_AND_POSTED;
import static org.tadamun.petition.delivery.entity.DeliveryStanding.UNSETTLED;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Board of deliveries")
class DeliveryBoardIT extends FourEyes {

  private static final LocalDate PAST = LocalDate.of(2020, 12, 1);

  @Inject private Addressees addressees;
  @Inject private Campaigns campaigns;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryBoard boards;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;

  private DeliveryView made(String to, String follows, DeliveryOutcome outcome, LocalDate due)
      throws Exception {
    DeliveryChannel channel =
        outcome == DeliveryOutcome.POSTED ? DeliveryChannel.POST : DeliveryChannel.BY_HAND;
    return deliveryWorld.made(
        anna,
        DeliveryWorld.draft(to, null, follows, channel),
        DeliveryWorld.report(outcome, DeliveryWorld.NOON, due));
  }

  private String embassy(String country) {
    return deliveryWorld.embassy(petition.campaignId(), country).publicId();
  }

  private BoardView board() throws Exception {
    return Acting.as(anna, () -> boards.of(petition.campaignId()));
  }

  @Test
  @DisplayName("R8: the board shows each embassy once: accepted, refused and then posted, or due")
  void standings() throws Exception {
    made(embassy("GB"), null, DeliveryOutcome.ACCEPTED, null);
    String sweden = embassy("SE");
    DeliveryView refusal = made(sweden, null, DeliveryOutcome.REFUSED, PAST);
    made(sweden, refusal.id(), DeliveryOutcome.POSTED, null);
    made(embassy("CA"), null, DeliveryOutcome.REFUSED, PAST);
    embassy("DE");
    BoardView board = board();
    assertEquals(Map.of(ACCEPTED, 1L, REFUSED_AND_POSTED, 1L, DUE, 2L), board.byStanding());
    assertEquals(4, board.total());
    assertEquals(BoardView.Company.EMBASSIES, board.company());
    var refusedAndPosted =
        board.rows().stream().filter(row -> row.standing() == REFUSED_AND_POSTED);
    BoardView.Row posted = refusedAndPosted.findFirst().orElseThrow();
    assertEquals(2, posted.attempts());
    assertEquals(DeliveryOutcome.POSTED, posted.last().outcome());
    assertEquals("Europe/London", posted.last().timeZone());
    assertNull(posted.timeZone(), "nothing is planned");
  }

  @Test
  @DisplayName("R8: the planned time of the next attempt is shown on the embassy's clock")
  void clock() throws Exception {
    AddresseeView ottawa =
        deliveryWorld.addressee(
            petition.campaignId(), AddresseeKind.EMBASSY, "CA", "America/Toronto");
    deliveryWorld.plan(
        anna, DeliveryWorld.draft(ottawa.publicId(), null, null, DeliveryChannel.BY_HAND));
    BoardView.Row row = board().rows().getFirst();
    assertEquals(DeliveryWorld.NOON, row.plannedLocal());
    assertEquals("America/Toronto", row.timeZone());
  }

  @Test
  @DisplayName("R8: an embassy stays accepted if an older letter comes back later")
  void olderLetter() throws Exception {
    String london = embassy("GB");
    DeliveryView letter = made(london, null, DeliveryOutcome.POSTED, null);
    deliveryWorld.made(
        anna,
        DeliveryWorld.draft(london, null, null, DeliveryChannel.BY_HAND),
        DeliveryWorld.report(DeliveryOutcome.ACCEPTED, DeliveryWorld.NOON.plusDays(2), null));
    Acting.as(
        anna,
        () ->
            deliveries.report(
                letter.id(),
                null,
                DeliveryWorld.report(
                    DeliveryOutcome.RETURNED, DeliveryWorld.NOON.plusDays(9), null),
                null));
    assertEquals(Map.of(ACCEPTED, 1L), board().byStanding());
    assertEquals(DeliveryOutcome.RETURNED, board().rows().getFirst().last().outcome());
  }

  @Test
  @DisplayName(
      "R2 R8: an accepted pack that came back is unsettled, and returned in public figures")
  void cameBack() throws Exception {
    DeliveryView accepted = made(embassy("GB"), null, DeliveryOutcome.ACCEPTED, null);
    assertEquals(Map.of(ACCEPTED, 1L), board().byStanding());
    assertEquals(1, byOutcome().getInt("ACCEPTED"));
    DeliveryReport back =
        DeliveryWorld.report(DeliveryOutcome.RETURNED, DeliveryWorld.NOON.plusDays(3), null);
    Acting.as(anna, () -> deliveries.report(accepted.id(), null, back, null));
    assertEquals(Map.of(UNSETTLED, 1L), board().byStanding());
    assertEquals("{\"RETURNED\":1}", byOutcome().toString());
  }

  private JsonObject byOutcome() {
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    JsonObject stats = Api.anonymous().get("/campaigns/" + slug + "/stats").require(200).json();
    return stats.getJsonObject("deliveries").getJsonObject("byOutcome");
  }

  @Test
  @DisplayName("R8: the board shows embassies always, and a ministry once an attempt was made")
  void embassiesAlways() throws Exception {
    embassy("GB");
    AddresseeView ministry =
        deliveryWorld.addressee(
            petition.campaignId(), AddresseeKind.MINISTRY, "PK", "Asia/Karachi");
    assertEquals(1, board().total());
    deliveryWorld.addressee(
        petition.campaignId(), AddresseeKind.CONSULATE, "CA", "America/Toronto");
    assertEquals(BoardView.Company.MISSIONS, board().company());
    made(ministry.publicId(), null, DeliveryOutcome.ACCEPTED, null);
    assertEquals(3, board().total());
    assertEquals(BoardView.Company.ADDRESSEES, board().company());
  }

  @Test
  @DisplayName(
      "R8: an addressee no longer addressed is not due, and is shown if an attempt happened")
  void ended() throws Exception {
    AddresseeView twice = deliveryWorld.embassy(petition.campaignId(), "SE");
    AddresseeView closed = deliveryWorld.embassy(petition.campaignId(), "GB");
    AddresseeView planned = deliveryWorld.embassy(petition.campaignId(), "CA");
    made(closed.publicId(), null, DeliveryOutcome.ACCEPTED, null);
    deliveryWorld.plan(
        anna, DeliveryWorld.draft(planned.publicId(), null, null, DeliveryChannel.BY_HAND));
    assertEquals(Map.of(ACCEPTED, 1L, DUE, 2L), board().byStanding());
    for (AddresseeView one : List.of(twice, closed, planned)) {
      Acting.as(anna, () -> addressees.end(one.publicId(), null));
    }
    BoardView board = board();
    assertEquals(Map.of(ACCEPTED, 1L), board.byStanding());
    assertEquals(closed.publicId(), board.rows().getFirst().addressee().id());
    assertNotNull(board.rows().getFirst().addressee().endedAt());
    Acting.as(anna, () -> addressees.resume(twice.publicId(), null));
    assertEquals(2, board().total());
    made(planned.publicId(), null, DeliveryOutcome.REFUSED, null);
    assertEquals(3, board().total(), "it happened all the same");
  }

  private String endedWithPlan(String country, LocalDate due) throws Exception {
    String to = embassy(country);
    DeliveryDraft bare = DeliveryWorld.draft(to, null, null, DeliveryChannel.BY_HAND);
    deliveryWorld.plan(
        anna,
        new DeliveryDraft(
            bare.addressee(),
            null,
            null,
            bare.channel(),
            null,
            null,
            null,
            null,
            null,
            null,
            "Ask where they have gone",
            due));
    Acting.as(anna, () -> addressees.end(to, null));
    return to;
  }

  @Test
  @DisplayName(
      "R8: board and list show a next step that is due at an addressee no longer addressed")
  void endedStep() throws Exception {
    String closed = endedWithPlan("GB", PAST);
    endedWithPlan("SE", LocalDate.of(2199, 1, 1));
    BoardView board = board();
    assertEquals(Map.of(DUE, 1L), board.byStanding());
    assertEquals(closed, board.rows().getFirst().addressee().id());
    assertEquals(PAST, board.rows().getFirst().nextDue());
    DeliveryFilter due = new DeliveryFilter(null, null, true, false, null, null, null);
    assertEquals(1, count(due));
    assertEquals(closed, first(due).addressee().id());
  }

  @Test
  @DisplayName("R5 R6: readers of the campaign see the board, which names no person")
  void readers() throws Exception {
    made(embassy("GB"), null, DeliveryOutcome.REFUSED, null);
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    BoardView board = Acting.as(reader, () -> boards.of(petition.campaignId()));
    assertFalse(board.toString().contains("Malik") || board.toString().contains("guard"));
    Person stranger = world.person(Role.READER, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> boards.of(petition.campaignId()));
  }

  @Test
  @DisplayName("R8: the list finds an attempt whose next step is due, until that step is planned")
  void due() throws Exception {
    String london = embassy("GB");
    DeliveryView refusal = made(london, null, DeliveryOutcome.REFUSED, PAST);
    made(embassy("SE"), null, DeliveryOutcome.REFUSED, LocalDate.of(2199, 1, 1));
    DeliveryFilter due = new DeliveryFilter(null, null, true, false, null, null, null);
    assertEquals(1, count(due));
    deliveryWorld.plan(anna, DeliveryWorld.draft(london, null, refusal.id(), DeliveryChannel.POST));
    assertEquals(1, count(due), "the plan, whose day has come");
    assertEquals(DeliveryOutcome.PLANNED, first(due).outcome());
  }

  @Test
  @DisplayName("R8: an attempt is due again in list and board once its next attempt is taken back")
  void takenBack() throws Exception {
    String london = embassy("GB");
    DeliveryView refusal = made(london, null, DeliveryOutcome.REFUSED, PAST);
    DeliveryView posted = made(london, refusal.id(), DeliveryOutcome.POSTED, null);
    DeliveryFilter due =
        new DeliveryFilter(DeliveryOutcome.REFUSED, null, true, false, null, null, null);
    assertEquals(0, count(due));
    assertEquals(0L, board().byStanding().getOrDefault(DUE, 0L));
    Acting.as(anna, () -> deliveries.takeBack(posted.id(), null, "It was the other embassy"));
    assertEquals(1, count(due));
    assertEquals(refusal.id(), first(due).id());
    assertEquals(Map.of(DUE, 1L), board().byStanding());
    Acting.as(
        anna,
        () ->
            deliveries.report(
                posted.id(), null, DeliveryWorld.report(DeliveryOutcome.POSTED), null));
    assertEquals(0, count(due));
  }

  private long count(DeliveryFilter filter) throws Exception {
    return Acting.as(anna, () -> lists.count(petition.campaignId(), filter));
  }

  private DeliveryView first(DeliveryFilter filter) throws Exception {
    return Acting.as(
            anna,
            () ->
                lists.at(petition.campaignId(), filter, DeliveryFilter.Order.NEXT_DUE, true, 0, 10))
        .getFirst();
  }

  @Test
  @DisplayName("The public figures by outcome agree with the list and contain no plans")
  void stats() throws Exception {
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    String path = "/campaigns/" + slug + "/stats";
    assertEquals(
        0, Api.anonymous().get(path).require(200).json().getJsonObject("deliveries").size() - 1);
    made(embassy("GB"), null, DeliveryOutcome.ACCEPTED, null);
    made(embassy("SE"), null, DeliveryOutcome.REFUSED, null);
    made(embassy("CA"), null, DeliveryOutcome.REFUSED, null);
    deliveryWorld.plan(anna, DeliveryWorld.draft(embassy("FR"), null, null, DeliveryChannel.POST));
    JsonObject stats = Api.anonymous().get(path).require(200).json();
    JsonObject byOutcome = stats.getJsonObject("deliveries").getJsonObject("byOutcome");
    assertEquals(2, byOutcome.size(), byOutcome::toString);
    assertEquals(1, byOutcome.getInt("ACCEPTED"));
    assertEquals(2, byOutcome.getInt("REFUSED"));
    assertFalse(stats.toString().contains("Malik"));
    Map<DeliveryOutcome, Long> figures =
        Acting.as(anna, () -> lists.figures(petition.campaignId(), DeliveryFilter.ALL));
    assertEquals(2L, figures.get(DeliveryOutcome.REFUSED));
    assertEquals(0L, figures.get(DeliveryOutcome.MET));
  }
}
