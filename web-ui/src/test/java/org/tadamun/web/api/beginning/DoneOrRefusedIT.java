package org.tadamun.web.api.beginning;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/**
 * Each thing is made, and made again with each single part of its own answer named otherwise.
 * Whoever copies things from another system by the shape that he reads here is never told 201 for
 * what was passed over.
 */
@InServer
@DisplayName("What is new has what its request named, or is refused")
class DoneOrRefusedIT {

  /** Of the record of a thing, and not of the thing. */
  private static final Set<String> OWN =
      Set.of("id", "createdAt", "modifiedAt", "version", "editVersion", "sample");

  /** A step and its day are told together: the one that is missing is asked for. */
  private static final Set<String> PAIR = Set.of("nextStep", "nextDue");

  private static final Set<String> DAYS = Set.of("date", "promisedBy");

  /** Made when it is asked for: where this class is only named there is no JSON. */
  private static JsonValue text() {
    return Writings.text("Xyzzy").build();
  }

  @Inject private ContractWorld contractWorld;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Petitions petitions;

  private static final List<String> MADE =
      List.of(
          "/campaigns",
          "/campaigns/{slug}/actions",
          "/campaigns/{slug}/endorsements",
          "/campaigns/{slug}/petitions",
          "/organisations",
          "/addressees",
          "/days-of-action",
          "/endorsers",
          "/parliamentary-acts",
          "/petitions/{slug}/batches",
          "/petitions/{slug}/invalidations",
          "/petitions/{slug}/snapshots",
          "/petitions/{slug}/event-passes",
          "/petitions/{slug}/milestones",
          "/deliveries",
          "/exports/signatures",
          "/exports/countries");

  private int wanted = 1000;

  @Test
  @DisplayName("whichever part of its answer it is")
  void eachPart() {
    assertAll(MADE.stream().map(template -> () -> eachPart(template)));
  }

  private void eachPart(String template) throws Exception {
    Scene scene = contractWorld.scene();
    if (template.endsWith("/invalidations")) {
      // Its rule has to mean somebody.
      moderationWorld.confirmed(petitions.bySlug(scene.petition()).orElseThrow(), "VA");
    }
    Writing first = another(scene, template);
    JsonObject made = scene.key().post(first.path(), body(first)).require(201).json();
    int tried = 0;
    for (String part : made.keySet()) {
      if (OWN.contains(part) || first.valid().containsKey(part)) {
        continue;
      }
      for (JsonValue other : others(part, made.get(part))) {
        Writing next = another(scene, template);
        JsonObject sent = Json.createObjectBuilder(body(next)).add(part, other).build();
        judge(template, part, other, scene.key().post(next.path(), sent));
        tried++;
      }
    }
    assertTrue(tried > 0, template);
  }

  private static void judge(String template, String part, JsonValue sent, Answer answer) {
    String what = template + " " + part + " " + sent + ": " + answer.body();
    if (answer.status() == 201) {
      assertEquals(plain(sent), plain(answer.json().get(part)), what);
      return;
    }
    assertTrue(
        answer
            .requireProblem(ProblemType.INVALID)
            .json()
            .getJsonArray("errors")
            .getValuesAs(JsonObject.class)
            .stream()
            .map(error -> error.getString("field").replaceFirst("[.\\[].*", ""))
            .anyMatch(at -> at.equals(part) || PAIR.contains(part) && PAIR.contains(at)),
        what);
  }

  /** 43 and 43.0 are one number. */
  private static Object plain(JsonValue value) {
    return value instanceof JsonNumber number ? number.doubleValue() : value;
  }

  /** What it is not; of what is absent each kind of value is tried. */
  private static List<JsonValue> others(String part, JsonValue now) {
    return switch (now.getValueType()) {
      case TRUE -> List.of(JsonValue.FALSE);
      case FALSE -> List.of(JsonValue.TRUE);
      case NUMBER -> List.of(Json.createValue(((JsonNumber) now).longValue() + 7));
      case STRING -> List.of(word(part, ((JsonString) now).getString()));
      case OBJECT -> List.of(text());
      case ARRAY -> List.of(Json.createArrayBuilder().add(Writings.object().add("x", 1)).build());
      case NULL -> List.of(word(part, ""), Json.createValue(7), JsonValue.TRUE, text());
    };
  }

  private static JsonValue word(String part, String now) {
    if (part.endsWith("At") || part.endsWith("Until") || part.startsWith("valid")) {
      return Json.createValue("2020-11-20T10:00:00Z");
    }
    if (part.endsWith("On") || part.endsWith("Due") || DAYS.contains(part)) {
      return Json.createValue("2020-11-20");
    }
    boolean clock = part.startsWith("local") || part.endsWith("Local");
    return Json.createValue(
        clock ? "2020-11-20T10:00:00" : now.equals("xyzzy") ? "plugh" : "xyzzy");
  }

  private static Writing another(Scene scene, String template) {
    return Writings.all(scene).stream()
        .filter(one -> one.method().equals("POST") && one.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  /** Another thing each time: what is there already would be refused for that. */
  private JsonObject body(Writing writing) {
    JsonObject valid = writing.valid();
    JsonObjectBuilder body = Json.createObjectBuilder(valid);
    JsonObject name = Writings.text(World.unique("thing")).build();
    for (String heading : List.of("title", "name")) {
      if (valid.get(heading) instanceof JsonObject) {
        body.add(heading, name);
      }
    }
    if (valid.containsKey("endorser")) {
      body.add(
          "endorser",
          Writings.object().add("kind", "ORGANISATION").add("name", name).add("country", "CA"));
    }
    if (valid.containsKey("wanted")) {
      body.add("wanted", wanted++);
    }
    return body.build();
  }
}
