package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
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
