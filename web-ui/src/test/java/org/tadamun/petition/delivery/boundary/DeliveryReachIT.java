package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Tests R5 for the list over all campaigns. */
@InServer
@DisplayName("Deliveries of all campaigns of a caller")
class DeliveryReachIT {

  @Inject private Campaigns campaigns;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView first;
  private CampaignView second;
  private CampaignView foreign;
  private Api api;
  private final List<String> own = new ArrayList<>();
  private String other;

  @BeforeEach
  void plan() throws Exception {
    first = world.liveCampaign("Pacific/Kiritimati");
    second = world.liveCampaign("Pacific/Pago_Pago", first.owner().slug());
    foreign = world.liveCampaign();
    api = keys.of(first, Permission.ADDRESSEE_WRITE);
    Person all = world.person(Role.COORDINATOR, null, null);
    for (CampaignView campaign : List.of(first, second, first)) {
      own.addFirst(planned(all, campaign, "GB"));
    }
    other = planned(all, foreign, "GB");
  }

  private String planned(Person by, CampaignView campaign, String country) throws Exception {
    String embassy = deliveryWorld.embassy(campaign.id(), country).publicId();
    return deliveryWorld
        .plan(by, DeliveryWorld.draft(embassy, null, null, DeliveryChannel.POST))
        .id();
  }

  private List<String> ids(String query) {
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = api.get("/deliveries?limit=2" + query + cursor).require(200).json();
      List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
      assertTrue(items.size() <= 2);
      items.forEach(one -> read.add(one.getString("id")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    return read;
  }

  @Test
  @DisplayName(
      "R5: a key reads the deliveries of its organisation's campaigns, newest first, once each")
  void keysOrganisation() {
    assertEquals(own, ids(""));
    assertEquals(own.subList(1, 2), ids("&campaign=" + second.slug()));
    api.get("/deliveries?campaign=" + foreign.slug()).requireProblem(ProblemType.FORBIDDEN);
    api.get("/deliveries/" + other).requireProblem(ProblemType.FORBIDDEN);
    api.get("/deliveries?campaign=none").requireProblem(ProblemType.INVALID);
    keys.of(first, Permission.PETITION_WRITE)
        .get("/deliveries")
        .requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().get("/deliveries").requireProblem(ProblemType.UNAUTHENTICATED);
    JsonObject none =
        keys.of(world.campaign(), Permission.ADDRESSEE_WRITE).get("/deliveries").json();
    assertEquals(0, none.getJsonArray("items").size());
    assertTrue(none.isNull("next"));
  }

  @Test
  @DisplayName("The list filters by outcome and by what is due; an addressee of others is refused")
  void filters() {
    // Planned for 2020, so all are due in each time zone.
    assertEquals(own, ids("&due=true"));
    api.post(
            "/deliveries/" + own.getFirst() + "/report",
            "{\"outcome\": \"POSTED\", \"happenedLocal\": \"2020-11-20T12:00:00\"}")
        .require(200);
    assertEquals(own.subList(0, 1), ids("&outcome=POSTED"));
    assertEquals(own.subList(1, 3), ids("&outcome=PLANNED"));
    assertEquals(own.subList(1, 3), ids("&due=true"));
    String foreignEmbassy = deliveryWorld.embassy(foreign.id(), "SE").publicId();
    api.get("/deliveries?addressee=" + foreignEmbassy).requireMistake("addressee", foreignEmbassy);
  }

  @Test
  @DisplayName("A delivery is due when its day has come in the time zone of its own campaign")
  void ownDay() throws Exception {
    // In the first campaign's zone it is always one day later than in the second's.
    LocalDateTime noon = LocalDate.now(first.zone()).atTime(12, 0);
    Person all = world.person(Role.COORDINATOR, null, null);
    List<String> today = new ArrayList<>();
    for (CampaignView campaign : List.of(first, second)) {
      String embassy = deliveryWorld.embassy(campaign.id(), "GB").publicId();
      DeliveryDraft draft =
          new DeliveryDraft(
              embassy,
              null,
              null,
              DeliveryChannel.POST,
              noon,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      today.add(deliveryWorld.plan(all, draft).id());
    }
    List<String> due = ids("&due=true");
    assertTrue(due.contains(today.getFirst()));
    assertFalse(due.contains(today.getLast()));
    assertEquals(4, due.size());
  }

  @Test
  @DisplayName("R5: a country organiser reads the deliveries of their own campaign only")
  void countryOrganiser() throws Exception {
    Person organiser = world.person(Role.COUNTRY_ORGANISER, second.id(), "FR");
    List<CampaignView> reached =
        Acting.as(organiser, () -> campaigns.reached(Permission.ADDRESSEE_WRITE));
    assertEquals(List.of(second.id()), reached.stream().map(CampaignView::id).toList());
    List<String> read =
        Acting.as(organiser, () -> lists.page(reached, DeliveryFilter.ALL, null, 50))
            .items()
            .stream()
            .map(DeliveryView::id)
            .toList();
    assertEquals(own.subList(1, 2), read);
    for (List<CampaignView> asked : List.of(List.of(foreign), List.of(second, first))) {
      Acting.refused(
          organiser, Forbidden.class, () -> lists.page(asked, DeliveryFilter.ALL, null, 50));
    }
    Person reader = world.person(Role.READER, null, null);
    List<CampaignView> nothing =
        Acting.as(reader, () -> campaigns.reached(Permission.ADDRESSEE_WRITE));
    assertEquals(List.of(), nothing);
    Acting.refused(
        reader,
        EJBAccessException.class,
        () -> lists.page(List.of(first), DeliveryFilter.ALL, null, 50));
  }
}
