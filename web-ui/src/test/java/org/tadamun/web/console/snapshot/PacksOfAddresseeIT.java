package org.tadamun.web.console.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The packs of one addressee")
class PacksOfAddresseeIT extends FourEyes {

  @Inject private Keys keys;
  @Inject private PetitionAddress address;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Visitors visitors;

  private AddresseeView embassy;
  private AddresseeView ministry;
  private SnapshotView first;
  private SnapshotView other;
  private SnapshotView second;

  @BeforeEach
  void freeze() throws Exception {
    embassy = snapshotWorld.embassy(petition.campaignId());
    ministry = snapshotWorld.ministry(petition.campaignId());
    first = snapshotWorld.freeze(anna, petition, embassy, "en");
    other = snapshotWorld.freeze(anna, petition, ministry, "en");
    second = snapshotWorld.freeze(anna, petition, embassy, "en");
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(one -> one.getString("id"))
        .toList();
  }

  @Test
  @DisplayName("the API lists the packs of one addressee in pages and refuses unknown addressees")
  void api() throws Exception {
    Api api = keys.of(address.campaign(petition), Permission.PETITION_WRITE);
    String list = "/petitions/" + petition.slug() + "/snapshots?addressee=";
    String of = list + embassy.publicId();
    assertEquals(List.of(second.id(), first.id()), ids(api.get(of).require(200).json()));
    JsonObject newest = api.get(of + "&limit=1").require(200).json();
    assertEquals(List.of(second.id()), ids(newest));
    String next = of + "&limit=1&cursor=" + newest.getString("next");
    JsonObject last = api.get(next).require(200).json();
    assertEquals(List.of(first.id()), ids(last));
    assertTrue(last.isNull("next"));
    String others = list + ministry.publicId();
    assertEquals(List.of(other.id()), ids(api.get(others).require(200).json()));
    assertEquals(3, ids(api.get(list).require(200).json()).size());

    PetitionView elsewhere = ownPetition();
    AddresseeView foreign = snapshotWorld.embassy(elsewhere.campaignId());
    for (String unknown : List.of("nobody-of-this-id", foreign.publicId())) {
      api.get(list + unknown)
          .requireProblem(ProblemType.INVALID)
          .requireField("addressee", unknown);
    }
    Api stranger = keys.of(address.campaign(elsewhere), Permission.PETITION_WRITE);
    for (String asked : List.of(of, list + "nobody-of-this-id")) {
      stranger.get(asked).requireProblem(ProblemType.FORBIDDEN);
    }
  }

  @Test
  @DisplayName("the API lists packs by their moment, in the order of the console")
  void newest() throws Exception {
    snapshotWorld.forgeMoment(second.id(), first.asOf().minus(Duration.ofDays(1)));
    Api api = keys.of(address.campaign(petition), Permission.PETITION_WRITE);
    String list = "/petitions/" + petition.slug() + "/snapshots?limit=1";
    List<String> told = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = api.get(list + cursor).require(200).json();
      told.addAll(ids(page));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(List.of(other.id(), first.id(), second.id()), told);
    List<SnapshotView> shown = Acting.as(anna, () -> lists.at(petition.slug(), null, 0, 5));
    assertEquals(told, shown.stream().map(SnapshotView::id).toList());
  }

  @Test
  @DisplayName(
      "snapshot R5: staff of some countries see the packs for addressees in these countries only")
  void limited() throws Exception {
    String slug = petition.slug();
    String id = embassy.publicId();
    Person there = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertEquals(2, Acting.as(there, () -> lists.count(slug, id)));
    assertEquals(2, Acting.as(there, () -> lists.addressees(slug)).size());
    assertEquals(0, Acting.as(swede, () -> lists.count(slug, id)));
    assertEquals(List.of(), Acting.as(swede, () -> lists.at(slug, id, 0, 5)));
    assertEquals(List.of(), Acting.as(swede, () -> lists.addressees(slug)));
    assertThrows(Forbidden.class, () -> Acting.as(stranger, () -> lists.addressees(slug)));
  }

  @Test
  @DisplayName("the list in the console filters by the addressees that have packs")
  void console() throws Exception {
    AddresseeView without = snapshotWorld.embassy(petition.campaignId());
    Visitor visitor = visitors.of(anna);
    String list = "petition/snapshots" + address.of(petition);
    Page all = visitor.open(list).require(200);
    assertEquals(List.of(2, 1), List.of(rows(all, "High"), rows(all, "Foreign Office")));
    assertTrue(all.html().contains(ministry.publicId()));
    assertFalse(all.html().contains(without.publicId()), "what opens nothing is not offered");
    Page one = visitor.open(list + "&addressee=" + ministry.publicId()).require(200);
    assertEquals(List.of(0, 1), List.of(rows(one, "High"), rows(one, "Foreign Office")));
    assertEquals(2, rows(one.follow("Clear the filter"), "High"));
    Page unknown = visitor.open(list + "&addressee=" + without.publicId()).require(200);
    assertEquals(List.of(2, 1), List.of(rows(unknown, "High"), rows(unknown, "Foreign Office")));
  }

  private static int rows(Page page, String words) {
    return (int)
        page.links(words).stream().filter(href -> href.startsWith("petition/snapshot?")).count();
  }
}
