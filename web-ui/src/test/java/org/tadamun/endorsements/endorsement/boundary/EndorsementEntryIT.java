package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.entity.Role;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("An endorsement that is entered by the API")
class EndorsementEntryIT {

  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private World world;

  private Api api;
  private Desk desk;
  private String list;

  @BeforeEach
  void open() {
    desk = endorsementWorld.desk();
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
  @DisplayName("R1 is promised to a colleague of the list of those who may be its owner")
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
          .requireProblem(ProblemType.INVALID)
          .requireField("owner", null);
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
  @DisplayName("R1 is promised to nobody who works on endorsements of other countries alone")
  void ofItsCountry() {
    String swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE").publicId();
    assertTrue(owners(api).contains(swede), "of one country at least");
    assertTrue(owners("SE").containsAll(List.of(swede, desk.anna().publicId())));
    assertTrue(owners("CA").contains(desk.anna().publicId()));
    assertFalse(owners("CA").contains(swede));
    api.get(list + "/owners?country=QQ")
        .requireProblem(ProblemType.INVALID)
        .requireField("country", null);
    JsonObject promise =
        letter()
            .add("endorser", endorsementWorld.union())
            .add("state", "PLEDGED")
            .add("promisedBy", endorsementWorld.today().toString())
            .add("owner", swede)
            .build();
    api.post(list, promise).requireProblem(ProblemType.INVALID).requireField("owner", null);
    JsonObject swedish = Json.createObjectBuilder(promise).add("country", "SE").build();
    assertEquals(swede, api.post(list, swedish).require(201).json().getString("owner"));
  }

  @Test
  @DisplayName("tells its owners to keys of the campaign that write endorsements, and to no others")
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
  @DisplayName("is of somebody who is known or of a new one; both at once are refused")
  void whose() {
    String union = endorsementWorld.union();
    JsonObject newcomer = newcomer();
    api.post(list, letter().add("endorser", union).add("newEndorser", newcomer).build())
        .requireProblem(ProblemType.INVALID)
        .requireField("newEndorser", null);
    JsonObject known = api.post(list, letter().add("endorser", union).build()).require(201).json();
    assertEquals(union, known.getJsonObject("endorser").getString("id"));
    JsonObject made =
        api.post(list, letter().add("newEndorser", newcomer).build()).require(201).json();
    assertEquals(newcomer.get("name"), made.getJsonObject("endorser").get("name"));
  }
}
