package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Entry of an endorsement in the API")
class EndorsementEntryIT extends AtTheDesk {

  @Inject private Keys keys;

  private Api api;
  private String list;

  @BeforeEach
  void open() {
    api = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    list = "/campaigns/" + desk.campaign().slug() + "/endorsements";
  }

  private static JsonObjectBuilder letter() {
    return Json.createObjectBuilder().add("capacity", "FOR_ORGANISATION").add("kind", "LETTER");
  }

  private static JsonObject newcomer() {
    return Json.createObjectBuilder()
        .add("kind", "ORGANISATION")
        .add("name", Json.createObjectBuilder().add("en", World.unique("Weavers")))
        .add("country", "CA")
        .add("organisationKind", "UNION")
        .build();
  }

  private List<String> owners(Api who) {
    return who.get(list + "/owners").require(200).json().getJsonArray("items").stream()
        .map(one -> one.asJsonObject().getString("id"))
        .toList();
  }

  @Test
  @DisplayName("R1: the owner of a promise must be in the list of possible owners")
  void promised() {
    List<String> owners = owners(api);
    assertTrue(
        owners.containsAll(List.of(desk.anna().publicId(), desk.bilal().publicId())),
        owners::toString);
    String elsewhere = endorsementWorld.desk().anna().publicId();
    assertFalse(owners.contains(elsewhere));
    String reader = world.person(Role.READER, desk.campaign().id(), null).publicId();
    assertFalse(owners(api).contains(reader));
    JsonObjectBuilder promise =
        letter()
            .add("endorser", endorsementWorld.union())
            .add("state", "PLEDGED")
            .add("promisedBy", endorsementWorld.today().toString());
    JsonObject body = promise.build();
    for (String no : List.of(elsewhere, reader)) {
      api.post(list, Json.createObjectBuilder(body).add("owner", no).build())
          .requireMistake("owner", null);
    }
    JsonObject made =
        api.post(list, Json.createObjectBuilder(body).add("owner", owners.getFirst()).build())
            .require(201)
            .json();
    assertEquals(owners.getFirst(), made.getString("owner"));
  }

  private List<String> owners(String country) {
    return api
        .get(list + "/owners?country=" + country)
        .require(200)
        .json()
        .getJsonArray("items")
        .stream()
        .map(one -> one.asJsonObject().getString("id"))
        .toList();
  }

  @Test
  @DisplayName("R1: the owner of a promise must work on endorsements of its country")
  void ofItsCountry() {
    String swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE").publicId();
    assertTrue(owners(api).contains(swede), "of one country at least");
    assertTrue(owners("SE").containsAll(List.of(swede, desk.anna().publicId())));
    assertTrue(owners("CA").contains(desk.anna().publicId()));
    assertFalse(owners("CA").contains(swede));
    api.get(list + "/owners?country=QQ").requireMistake("country", null);
    JsonObject promise =
        letter()
            .add("endorser", endorsementWorld.union())
            .add("state", "PLEDGED")
            .add("promisedBy", endorsementWorld.today().toString())
            .add("owner", swede)
            .build();
    api.post(list, promise).requireMistake("owner", null);
    JsonObject swedish = Json.createObjectBuilder(promise).add("country", "SE").build();
    assertEquals(swede, api.post(list, swedish).require(201).json().getString("owner"));
  }

  @Test
  @DisplayName("Only a key of the campaign that writes endorsements reads the possible owners")
  void ownersTold() {
    Api.anonymous().get(list + "/owners").requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(desk.campaign(), Permission.SIGNATURE_READ)
        .get(list + "/owners")
        .requireProblem(ProblemType.FORBIDDEN);
    keys.of(endorsementWorld.desk().campaign(), Permission.ENDORSEMENT_WRITE)
        .get(list + "/owners")
        .requireProblem(ProblemType.FORBIDDEN);
    api.get("/campaigns/none/endorsements/owners").requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("An endorsement has a known or a new endorser; both at once are refused")
  void whose() {
    String union = endorsementWorld.union();
    JsonObject newcomer = newcomer();
    api.post(list, letter().add("endorser", union).add("newEndorser", newcomer).build())
        .requireMistake("newEndorser", null);
    JsonObject known = api.post(list, letter().add("endorser", union).build()).require(201).json();
    assertEquals(union, known.getJsonObject("endorser").getString("id"));
    JsonObject made =
        api.post(list, letter().add("newEndorser", newcomer).build()).require(201).json();
    assertEquals(newcomer.get("name"), made.getJsonObject("endorser").get("name"));
  }

  /** A new endorser as the contract writes one. */
  private static JsonObject shape(String name, String kind, String country) {
    return Json.createObjectBuilder()
        .add("name", Json.createObjectBuilder().add("en", name))
        .add("kind", kind)
        .add("country", country)
        .build();
  }

  private Answer post(String part, JsonValue whose) {
    return api.post(list, letter().add(part, whose).build());
  }

  private void refused(String part, JsonValue whose, String field) {
    post(part, whose).requireMistake(field, null);
  }

  private JsonArray found(String name) {
    return api.get("/endorsers?q=" + name).require(200).json().getJsonArray("items");
  }

  @Test
  @DisplayName(
      "A new endorser is created from the form in which answers show one; with an id it is found")
  void asShown() {
    String name = World.unique("Weavers");
    JsonObject sent = shape(name, "ORGANISATION", "CA");
    JsonObject shown = post("endorser", sent).require(201).json().getJsonObject("endorser");
    sent.forEach((part, value) -> assertEquals(value, shown.get(part), part));
    JsonObject statement = letter().add("kind", "STATEMENT").add("endorser", shown).build();
    JsonObject again = api.post(list, statement).require(201).json();
    assertEquals(shown.getString("id"), again.getJsonObject("endorser").getString("id"));
    assertEquals(1, found(name).size());
    JsonObject noId = Json.createObjectBuilder(newcomer()).addNull("id").build();
    assertEquals(
        noId.get("name"),
        post("endorser", noId).require(201).json().getJsonObject("endorser").get("name"));
  }

  @Test
  @DisplayName("A wrong new endorser is refused at the wrong part, and no endorser is stored")
  void wrongNewcomer() {
    String known = World.unique("Weavers");
    endorsementWorld.add(EndorsementDrafts.union(known, "CA"));
    String name = World.unique("Knitters");
    for (String part : List.of("endorser", "newEndorser")) {
      String loud = known.toUpperCase(Locale.ROOT);
      refused(part, shape(loud, "ORGANISATION", "CA"), part + ".name");
      refused(part, shape(name, "ORGANISATION", "XQ"), part + ".country");
      refused(part, shape(name, "BAND", "CA"), part + ".kind");
      for (String missing : List.of("kind", "name", "country")) {
        refused(part, JsonValue.EMPTY_JSON_OBJECT, part + "." + missing);
      }
      JsonObject number = Json.createObjectBuilder().add("name", 7).build();
      refused(part, number, part + ".name");
    }
    refused("endorser", Json.createValue("no-such-id"), "endorser");
    refused("endorser", Json.createObjectBuilder().add("id", "no-such-id").build(), "endorser");
    refused("endorser", Json.createObjectBuilder().add("id", "").build(), "endorser");
    refused("endorser", Json.createObjectBuilder().add("id", 7).build(), "endorser.id");
    JsonObject fresh = shape(name, "ORGANISATION", "CA");
    api.post(list, letter().add("endorser", fresh).add("newEndorser", fresh).build())
        .requireMistake("newEndorser", name);
    api.post(list, letter().addNull("capacity").add("endorser", fresh).build())
        .requireMistake("capacity", name);
    assertEquals(0, found(name).size(), "nobody of a refusal is kept");
  }
}
