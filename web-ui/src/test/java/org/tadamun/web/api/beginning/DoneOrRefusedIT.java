package org.tadamun.web.api.beginning;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.api.description.ProgramRoutes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/**
 * Creates each object, and creates it again with the other members of its own answer changed. All
 * remaining members are sent at once, since a refusal names each of its mistakes. So a client that
 * copies objects from another system in the shape that it reads here never gets a 201 for a member
 * that was ignored.
 */
@InServer
@DisplayName("Members of a request that makes an object are stored or refused")
class DoneOrRefusedIT {

  /** Members that describe the stored record, not the object. */
  private static final Set<String> OWN =
      Set.of("id", "createdAt", "modifiedAt", "version", "editVersion", "sample");

  /** Members that need a second one: a step needs its day, a wording its version. */
  private static final Map<String, String> PAIRS =
      Map.of("nextStep", "nextDue", "nextDue", "nextStep", "revision", "version");

  private static final Set<String> DAYS = Set.of("date", "promisedBy");

  /** No constant: this class is also loaded where there is no JSON library. */
  private static JsonValue text() {
    return Writings.text("Xyzzy").build();
  }

  @Inject private BeanManager beans;
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
          "/petitions/{slug}/alarms",
          "/petitions/{slug}/batches",
          "/petitions/{slug}/snapshots",
          "/petitions/{slug}/event-passes",
          "/petitions/{slug}/milestones",
          "/deliveries",
          "/exports/signatures",
          "/exports/countries",
          "/petitions/{slug}/invalidations");

  /** A route that answers 201 but adds a picture to an existing object. */
  private static final Set<String> NO_THING = Set.of("/deliveries/{id}/receipt");

  /** The number of kinds of values that are tried for a member that is null. */
  private static final int KINDS = 4;

  private Scene scene;
  private int wanted = 1000;

  @Test
  @DisplayName("this test knows each POST route that answers 201")
  void knowsEveryMakingRoute() {
    Set<String> making = new TreeSet<>();
    ProgramRoutes.of(beans)
        .forEach(
            (route, method) -> {
              APIResponseSchema answer = method.getAnnotation(APIResponseSchema.class);
              if (answer != null && answer.responseCode().equals("201")) {
                making.add(route.replace("POST ", ""));
              }
            });
    Set<String> asked = new TreeSet<>(MADE);
    asked.addAll(NO_THING);
    assertEquals(asked, making);
  }

  @Test
  @DisplayName("each member of the answer is stored as it was sent, or named in the refusal")
  void eachPart() throws Exception {
    scene = contractWorld.scene();
    // The rule of an invalidation has to match a signature.
    moderationWorld.confirmed(petitions.bySlug(scene.petition()).orElseThrow(), "VA");
    assertAll(MADE.stream().map(template -> () -> eachPart(template)));
  }

  private void eachPart(String template) {
    Writing first = another(template);
    JsonObject made = scene.key().post(first.path(), body(first)).require(201).json();
    Set<String> parts = new TreeSet<>(made.keySet());
    parts.removeAll(OWN);
    parts.removeAll(first.valid().keySet());
    assertFalse(parts.isEmpty(), template);
    for (int kind = 0; kind < KINDS; kind++) {
      Map<String, JsonValue> sent = new TreeMap<>();
      for (String part : parts) {
        List<JsonValue> others = others(part, made.get(part));
        if (kind < others.size()) {
          sent.put(part, others.get(kind));
        }
      }
      together(template, sent);
    }
  }

  /**
   * Sends all members at once as long as each answer settles at least one of them; the rest is sent
   * one by one.
   */
  private void together(String template, Map<String, JsonValue> sent) {
    Map<String, JsonValue> open = new TreeMap<>(sent);
    int before = Integer.MAX_VALUE;
    while (!open.isEmpty() && open.size() < before) {
      before = open.size();
      Answer answer = send(template, open);
      open.entrySet().removeIf(one -> isDone(one.getKey(), one.getValue(), answer));
    }
    open.forEach(
        (part, other) -> {
          Answer answer = send(template, Map.of(part, other));
          assertTrue(
              isDone(part, other, answer)
                  || PAIRS.containsKey(part) && named(answer).contains(PAIRS.get(part)),
              () -> template + " " + part + " " + other + ": " + answer.body());
        });
  }

  private Answer send(String template, Map<String, JsonValue> parts) {
    Writing next = another(template);
    JsonObjectBuilder body = Json.createObjectBuilder(body(next));
    parts.forEach(body::add);
    return scene.key().post(next.path(), body.build());
  }

  /** Whether the member was stored as it was sent, or named in the refusal. */
  private static boolean isDone(String part, JsonValue sent, Answer answer) {
    if (answer.status() == 201) {
      return plain(sent).equals(plain(answer.json().get(part)));
    }
    return named(answer).contains(part);
  }

  /** The members in which a refusal finds mistakes. */
  private static Set<String> named(Answer answer) {
    return answer.status() != ProblemType.INVALID.status()
        ? Set.of()
        : answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
            .map(error -> error.getString("field").replaceFirst("[.\\[].*", ""))
            .collect(Collectors.toSet());
  }

  /** The value to compare; 43 and 43.0 are one number. */
  private static Object plain(JsonValue value) {
    return value instanceof JsonNumber number
        ? (Object) number.doubleValue()
        : Objects.requireNonNullElse(value, JsonValue.NULL);
  }

  /** Values that differ from the current one. For null, one of each kind of value. */
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

  private Writing another(String template) {
    return Writings.all(scene).stream()
        .filter(one -> one.method().equals("POST") && one.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  /** A body for a new object each time: a duplicate would be refused for that alone. */
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
