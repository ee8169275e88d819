package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Addressees in the API")
class AddresseeApiIT {

  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView first;
  private CampaignView second;
  private CampaignView foreign;
  private Api api;
  private final List<String> own = new ArrayList<>();
  private String other;

  @BeforeEach
  void add() {
    first = world.liveCampaign();
    second = world.liveCampaign("Europe/Berlin", first.owner().slug());
    foreign = world.liveCampaign();
    api = keys.of(first, Permission.ADDRESSEE_WRITE);
    for (CampaignView campaign : List.of(first, second, first)) {
      own.add(added(campaign));
    }
    other = added(foreign);
  }

  private String added(CampaignView campaign) {
    return system
        .run(
            () ->
                addressees.add(
                    campaign.id(), AddresseeDetailsOf.embassy("DE", "Europe/Berlin"), false))
        .publicId();
  }

  private List<String> ids(String query) {
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = api.get("/addressees?limit=2" + query + cursor).require(200).json();
      List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
      assertTrue(items.size() <= 2);
      items.forEach(one -> read.add(one.getString("id")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    return read;
  }

  @Test
  @DisplayName("R3: a key lists the addressees of all campaigns that it reaches, or of one of them")
  void reach() {
    assertEquals(own, ids(""));
    assertEquals(own.subList(1, 2), ids("&campaign=" + second.slug()));
    api.get("/addressees?campaign=" + foreign.slug()).requireProblem(ProblemType.FORBIDDEN);
    for (String wrong : List.of("none", "")) {
      api.get("/addressees?campaign=" + wrong).requireMistake("campaign", wrong);
    }
    keys.of(first, Permission.PETITION_WRITE)
        .get("/addressees")
        .requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().get("/addressees").requireProblem(ProblemType.UNAUTHENTICATED);
    Api stranger = keys.of(world.campaign(), Permission.ADDRESSEE_WRITE);
    assertEquals(0, stranger.get("/addressees").require(200).json().getJsonArray("items").size());
  }

  @Test
  @DisplayName(
      "R3: a country organiser lists the addressees of their own campaign and of no other one")
  void countryOrganiser() throws Exception {
    Person organiser = world.person(Role.COUNTRY_ORGANISER, second.id(), "FR");
    List<AddresseeView> read =
        Acting.as(organiser, () -> addressees.ofCampaigns(Set.of(second.id()), null, 50));
    assertEquals(own.subList(1, 2), read.stream().map(AddresseeView::publicId).toList());
    Acting.refused(
        organiser,
        Forbidden.class,
        () -> addressees.ofCampaigns(Set.of(second.id(), first.id()), null, 50));
    Acting.refused(organiser, Forbidden.class, () -> addressees.one(other));
    assertEquals(List.of(), Acting.as(organiser, () -> addressees.ofCampaigns(Set.of(), null, 50)));
  }

  @Test
  @DisplayName("Each addressee is read at its Location, with the ETag that an edit needs")
  void one() {
    JsonObject embassy =
        Json.createObjectBuilder()
            .add("campaign", first.slug())
            .add("kind", "EMBASSY")
            .add("name", Json.createObjectBuilder().add("en", "Embassy"))
            .add("hostCountry", "DE")
            .add("timeZone", "Europe/Berlin")
            .add("email", "embassy@example.org")
            .build();
    Answer made = api.post("/addressees", embassy).require(201);
    String path = made.header("Location").replaceFirst(".*/api/v1", "");
    Answer read = api.get(path).require(200);
    assertEquals(made.json(), read.json());
    assertEquals(made.header("ETag"), read.header("ETag"));
    JsonObject patch = Json.createObjectBuilder().add("city", "Berlin").build();
    Answer edited = api.with("If-Match", read.header("ETag")).patch(path, patch).require(200);
    assertEquals(edited.header("ETag"), api.get(path).header("ETag"));
    api.get("/addressees/none").requireProblem(ProblemType.NOT_FOUND);
    api.get("/addressees/" + other).requireProblem(ProblemType.FORBIDDEN);
    keys.of(first, Permission.PETITION_WRITE).get(path).requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
  }

  @Test
  @DisplayName(
      "R4 R7: an addressee may have no country; a key cannot change a known country to another one")
  void country() {
    Answer made = api.post("/addressees", speakingFor("")).require(201);
    assertNull(country(made));
    api.post("/addressees", speakingFor("ZZ")).requireMistake("country", null);
    String path = made.header("Location").replaceFirst(".*/api/v1", "");
    Answer known = patched(path, "PK").require(200);
    patched(path, "NO").requireMistake("country", null);
    assertEquals("PK", country(known));
    patched(path, "ZZ").requireMistake("country", null);
    patched(path, "DE").requireMistake("country", null);
    assertEquals("PK", country(api.get(path).require(200)));
    assertNull(country(patched(path, " ").require(200)));
    assertNull(country(api.get(path).require(200)));
  }

  private JsonObject speakingFor(String country) {
    return Json.createObjectBuilder()
        .add("campaign", first.slug())
        .add("kind", "EMBASSY")
        .add("name", Json.createObjectBuilder().add("en", "Embassy"))
        .add("country", country)
        .add("hostCountry", "DE")
        .add("timeZone", "Europe/Berlin")
        .build();
  }

  private Answer patched(String path, String country) {
    String tag = api.get(path).require(200).header("ETag");
    JsonObject patch = Json.createObjectBuilder().add("country", country).build();
    return api.with("If-Match", tag).patch(path, patch);
  }

  private static String country(Answer answer) {
    return answer.json().getString("country", null);
  }
}
