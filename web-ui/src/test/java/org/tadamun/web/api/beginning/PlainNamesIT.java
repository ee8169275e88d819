package org.tadamun.web.api.beginning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A name that is sent as plain text")
class PlainNamesIT {

  @Inject private ContractWorld contractWorld;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  private static JsonObjectBuilder person(String name) {
    return Writings.object().add("kind", "PERSON").add("name", name).add("country", "GB");
  }

  @Test
  @DisplayName("is stored in the language of Content-Language, or in English if it names none")
  void endorser() {
    String jane = World.unique("Jane Doe");
    JsonObject plain = person(jane).build();
    JsonObject made = scene.key().post("/endorsers", plain).require(201).json();
    assertEquals(jane, made.getJsonObject("name").getString("en"));
    Api french = scene.key().with("Content-Language", "fr");
    JsonObject jeanne = person(World.unique("Jeanne")).build();
    JsonObject made2 = french.post("/endorsers", jeanne).require(201).json();
    assertEquals(jeanne.getString("name"), made2.getJsonObject("name").getString("fr"));
    JsonObject odd = person(World.unique("Somebody")).build();
    Api none = scene.key().with("Content-Language", "no such tongue");
    JsonObject made3 = none.post("/endorsers", odd).require(201).json();
    assertEquals(odd.getString("name"), made3.getJsonObject("name").getString("en"));
  }

  @Test
  @DisplayName("is refused at the field \"language\" if the body names an unknown language")
  void noLanguage() {
    JsonObject sent =
        Writings.object()
            .add("endorser", person(World.unique("Nobody")))
            .add("capacity", "PERSONAL")
            .add("kind", "STATEMENT")
            .add("language", "english")
            .build();
    String path = "/campaigns/" + scene.campaign().slug() + "/endorsements";
    Answer refused = scene.key().post(path, sent).requireProblem(ProblemType.INVALID);
    refused.requireField("language", "english");
    assertEquals(1, refused.json().getJsonArray("errors").size(), refused.body());
  }

  @Test
  @DisplayName("of an endorser is stored in the language of the endorsement")
  void endorsement() {
    String name = World.unique("Noor");
    JsonObject sent =
        Writings.object()
            .add("endorser", person(name))
            .add("capacity", "PERSONAL")
            .add("kind", "STATEMENT")
            .add("language", "ur")
            .build();
    String path = "/campaigns/" + scene.campaign().slug() + "/endorsements";
    JsonObject made = scene.key().post(path, sent).require(201).json();
    assertEquals(
        name, made.getJsonObject("endorser").getJsonObject("name").getString("ur"), made::toString);
  }

  @Test
  @DisplayName("may be that of a chamber and of a sponsor of a parliamentary act")
  void act() {
    String member = World.unique("Ada Member");
    JsonObject sent =
        Writings.object()
            .add("campaign", scene.campaign().slug())
            .add("kind", "MOTION")
            .add("chamber", Writings.object().add("name", "House of Commons").add("country", "GB"))
            .add("title", Writings.object().add("en", World.unique("Motion")))
            .add(
                "sponsors",
                Json.createArrayBuilder()
                    .add(Writings.object().add("name", member).add("role", "LEAD")))
            .build();
    JsonObject made = scene.key().post("/parliamentary-acts", sent).require(201).json();
    assertEquals(
        "House of Commons", made.getJsonObject("chamber").getJsonObject("name").getString("en"));
    JsonObject sponsor = made.getJsonArray("sponsors").getJsonObject(0);
    assertEquals(member, sponsor.getJsonObject("name").getString("en"));
  }

  @Test
  @DisplayName("is refused in an edit, which would not say what becomes of the other languages")
  void edited() {
    String path = "/endorsers/" + scene.endorser();
    Answer before = scene.key().get(path).require(200);
    scene
        .key()
        .with("If-Match", before.header("ETag"))
        .patch(path, Writings.object().add("name", "Other").build())
        .requireMistake("name", null);
    assertEquals(before.json(), scene.key().get(path).json());
  }
}
