package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.snapshot.boundary.SnapshotChanges;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Deliveries and the country of their addressee")
class DeliveryCountryIT extends FourEyes {

  @Inject private Addressees addressees;
  @Inject private Campaigns campaigns;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryLists lists;
  @Inject private Keys keys;
  @Inject private SnapshotLists packs;
  @Inject private SnapshotChanges changes;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView embassy;

  @BeforeEach
  void address() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
  }

  private AddresseeView moved(AddresseeView from, String country, String zone) throws Exception {
    AddresseeDetails old = from.details();
    AddresseeDetails details =
        new AddresseeDetails(
            old.kind(),
            old.name(),
            old.country(),
            country,
            old.city(),
            zone,
            null,
            null,
            null,
            null);
    int version = Acting.as(anna, () -> addressees.one(from.publicId())).version();
    return Acting.as(anna, () -> addressees.edit(from.publicId(), version, details, false));
  }

  private DeliveryView planned(AddresseeView at) throws Exception {
    return deliveryWorld.plan(
        anna, DeliveryWorld.draft(at.publicId(), null, null, DeliveryChannel.BY_HAND));
  }

  @Test
  @DisplayName(
      "R5: staff of the addressee's present country write an attempt, which keeps its clock")
  void putRight() throws Exception {
    DeliveryView told = planned(embassy);
    moved(embassy, "SE", "Europe/Stockholm");
    Person there = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    Person before = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "GB");
    assertThrows(
        Forbidden.class, () -> Acting.as(before, () -> deliveries.callOff(told.id(), null)));
    DeliveryView done =
        Acting.as(
            there,
            () ->
                deliveries.report(
                    told.id(), null, DeliveryWorld.report(DeliveryOutcome.ACCEPTED), null));
    assertEquals("SE", done.addressee().hostCountry());
    assertEquals("Europe/London", done.timeZone());
    assertEquals(DeliveryWorld.NOON, done.happenedLocal());
  }

  @Test
  @DisplayName("R5: a pack is read by staff of the country where its addressee sits now")
  void packs() throws Exception {
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    moved(embassy, "SE", "Europe/Stockholm");
    String slug = petition.slug();
    Person there = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    Person before = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    assertEquals(pack.id(), Acting.as(there, () -> packs.one(pack.id())).id());
    assertEquals(1, Acting.as(there, () -> packs.count(slug, null)));
    assertEquals(
        List.of(pack.id()),
        Acting.as(there, () -> packs.at(slug, null, 0, 5)).stream().map(SnapshotView::id).toList());
    assertThrows(Forbidden.class, () -> Acting.as(before, () -> packs.one(pack.id())));
    assertEquals(0, Acting.as(before, () -> packs.count(slug, null)));
    assertEquals("GB", Acting.as(there, () -> packs.one(pack.id())).addressee().hostCountry());
  }

  @Test
  @DisplayName(
      "The list is filtered by present country, and sorted by its name in the reader's language")
  void listed() throws Exception {
    DeliveryView first = planned(embassy);
    DeliveryView second = planned(deliveryWorld.embassy(petition.campaignId(), "FR"));
    moved(embassy, "DE", "Europe/Berlin");
    assertEquals(List.of(first.id()), ids("DE", DeliveryFilter.Order.WHEN));
    assertEquals(List.of(), ids("GB", DeliveryFilter.Order.WHEN));
    assertEquals(List.of(second.id(), first.id()), ids(null, DeliveryFilter.Order.COUNTRY));
    assertEquals(List.of(first.id(), second.id()), byCountry(Locale.GERMAN, true));
    assertEquals(List.of(second.id(), first.id()), byCountry(Locale.GERMAN, false));
    assertEquals(List.of(first.id(), second.id()), byCountry(Locale.of("ar"), true));
    for (boolean due : List.of(true, false)) {
      DeliveryFilter grave = new DeliveryFilter(null, null, due, true, null, null, null);
      assertEquals(List.of(), byCountry(grave, Locale.GERMAN, true), "due: " + due);
    }
    moved(embassy, "SE", "Europe/Stockholm");
    assertEquals(List.of(second.id(), first.id()), ids(null, DeliveryFilter.Order.COUNTRY));
  }

  @Test
  @DisplayName("A key filters the list by channel, incident, country and outcome")
  void byKey() throws Exception {
    DeliveryView first = planned(embassy);
    String paris = deliveryWorld.embassy(petition.campaignId(), "FR").publicId();
    DeliveryView second =
        deliveryWorld.plan(anna, DeliveryWorld.draft(paris, null, null, DeliveryChannel.POST));
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    key.post(
            "/deliveries/" + first.id() + "/report",
            "{\"outcome\": \"REFUSED\", \"incident\": true}")
        .require(200);
    String list = "/deliveries?campaign=" + campaign.slug() + '&';
    for (String query :
        List.of("incident=true", "incident", "channel=BY_HAND", "country=gb", "outcome=REFUSED")) {
      assertEquals(List.of(first.id()), told(key, list + query), query);
    }
    assertEquals(List.of(second.id()), told(key, list + "channel=POST&country=FR"));
    assertEquals(List.of(), told(key, list + "channel=POST&incident=true"));
    assertEquals(List.of(second.id(), first.id()), told(key, list + "incident=false"));
    for (String odd : List.of("channel=PIGEON", "incident=yes", "country=GBR")) {
      key.get(list + odd)
          .requireProblem(ProblemType.INVALID)
          .requireField(odd.substring(0, odd.indexOf('=')), null);
    }
  }

  private static List<String> told(Api key, String list) {
    return key
        .get(list)
        .require(200)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("id"))
        .toList();
  }

  private List<String> byCountry(Locale reader, boolean ascending) throws Exception {
    return byCountry(DeliveryFilter.ALL, reader, ascending);
  }

  private List<String> byCountry(DeliveryFilter filter, Locale reader, boolean ascending)
      throws Exception {
    DeliveryFilter.Order order = DeliveryFilter.Order.COUNTRY;
    long campaign = petition.campaignId();
    return Acting.as(anna, () -> lists.at(campaign, filter, order, reader, ascending, 0, 10))
        .stream()
        .map(DeliveryView::id)
        .toList();
  }

  private List<String> ids(String country, DeliveryFilter.Order order) throws Exception {
    DeliveryFilter filter = new DeliveryFilter(null, null, false, false, country, null, null);
    long campaign = petition.campaignId();
    List<String> found =
        Acting.as(anna, () -> lists.at(campaign, filter, order, true, 0, 10)).stream()
            .map(DeliveryView::id)
            .toList();
    assertEquals(found.size(), Acting.as(anna, () -> lists.count(campaign, filter)));
    return found;
  }

  @Test
  @DisplayName("R5: a caller without permission is refused before packs and mistakes are judged")
  void permissionFirst() throws Exception {
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person abroad = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "CA");
    for (String one : List.of(pack.id(), "none")) {
      DeliveryDraft draft = DeliveryWorld.draft(embassy.publicId(), one, "none", null);
      assertThrows(Forbidden.class, () -> deliveryWorld.plan(abroad, draft));
      InvalidInput unknown =
          assertThrows(InvalidInput.class, () -> deliveryWorld.plan(stranger, draft));
      assertEquals("addressee", unknown.errors().getFirst().field());
    }
    DeliveryDraft wrong =
        DeliveryWorld.draft(embassy.publicId(), "none", null, DeliveryChannel.POST);
    assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, wrong));
  }

  @Test
  @DisplayName(
      "R5: only callers who may write deliveries in the campaign read about names in a pack")
  void names() throws Exception {
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    Person abroad = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "CA");
    assertEquals(0, Acting.as(abroad, () -> changes.names(pack.id())).noMore());
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> Acting.as(stranger, () -> changes.names(pack.id())));
    assertThrows(NotFound.class, () -> Acting.as(anna, () -> changes.names("none")));
  }
}
