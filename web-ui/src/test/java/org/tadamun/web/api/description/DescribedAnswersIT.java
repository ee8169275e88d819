package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The description of the API's answers")
class DescribedAnswersIT {

  private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/([^\"]+)\"");

  /** The path of a frozen file, whose suffix names its format. */
  private static final String FILE = "}.";

  private JsonObject document;
  private JsonObject schemas;

  @BeforeEach
  void read() {
    document = Api.anonymous().get("//openapi?format=JSON").require(200).json();
    schemas = document.getJsonObject("components").getJsonObject("schemas");
  }

  @Test
  @DisplayName("names for each JSON answer a schema that has properties")
  void properties() {
    Map<String, JsonObject> answers = answers();
    assertTrue(answers.size() > 100, () -> answers.keySet().toString());
    answers.forEach(
        (route, schema) -> {
          assertTrue(schema.containsKey("$ref"), () -> route + " " + schema);
          assertFalse(
              referred(schema).getJsonObject("properties").isEmpty(),
              () -> route + " " + referred(schema));
        });
  }

  @Test
  @DisplayName("says of each list what it is a list of")
  void lists() {
    Set<String> untyped = new TreeSet<>();
    schemas.forEach((name, schema) -> untyped(name, schema.asJsonObject(), untyped));
    assertEquals(Set.of(), untyped);
    assertFalse(schemas.containsKey("Page"));
    for (String path : List.of("/petitions/{slug}/signatures", "/campaigns/{slug}/actions")) {
      JsonObject row = row(path);
      assertFalse(row.getJsonObject("properties").isEmpty(), () -> path + " " + row);
    }
  }

  @Test
  @DisplayName("refers to no missing schema, and has no schema that nothing refers to")
  void references() {
    Set<String> named =
        REFERENCE
            .matcher(document.toString())
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there = new TreeSet<>(schemas.keySet());
    // A schema without properties that may be null is written where it is used (docs/adr/173).
    there.removeIf(
        name -> !named.contains(name) && !schemas.getJsonObject(name).containsKey("properties"));
    assertEquals(there, named);
  }

  @Test
  @DisplayName("has the promised members of actions, endorsements, acts and signatures")
  void promised() {
    assertMembers(
        referred(schema("/actions/{id}", "get", "200")),
        "id slug kind title state startsAt endsAt timeZone localStart place addressee headCount"
            + " sample");
    assertMembers(
        row("/campaigns/{slug}/endorsements"),
        "id endorser capacity displayRole displayOrganisation kind addressee state basis proof"
            + " date source quotes");
    assertMembers(
        row("/campaigns/{slug}/parliament"),
        "id kind chamber title identifier state sponsors source");
    assertMembers(row("/petitions/{slug}/signatures"), "id state name country createdAt");
  }

  @Test
  @DisplayName("has different schemas for the two sources, two decisions and two kinds of evidence")
  void apart() {
    assertMembers(schemas.getJsonObject("Source"), "title url");
    assertMembers(schemas.getJsonObject("OwnSignatureSource"), "medium campaign referrer via");
    assertMembers(schemas.getJsonObject("OwnSignatureDecision"), "reason note alarm at");
    assertMembers(schemas.getJsonObject("ModerationDecision"), "id petition state");
    assertMembers(schemas.getJsonObject("EndorsementEvidence"), "kind url note");
    assertMembers(schemas.getJsonObject("BatchEvidence"), "fileName sha256");
  }

  @Test
  @DisplayName("lists exactly the states of a campaign")
  void choices() {
    assertEquals(
        "[\"DRAFT\",\"LIVE\",\"PAUSED\",\"WON\",\"PARTLY_WON\",\"LOST\",\"ARCHIVED\"]",
        schemas.getJsonObject("CampaignState").getJsonArray("enum").toString());
  }

  @Test
  @DisplayName("says at modifiedAt of a petition that a correction raises editVersion")
  void corrections() {
    for (String name :
        List.of("ListedPetition", "EditedPetition", "PetitionStanding", "Petition")) {
      JsonObject modified =
          schemas.getJsonObject(name).getJsonObject("properties").getJsonObject("modifiedAt");
      assertTrue(modified.toString().contains("raises editVersion"), () -> name + modified);
    }
  }

  @Test
  @DisplayName("says that closesAt of a petition is the end that was set")
  void ends() {
    for (String name : List.of("EditedPetition", "PetitionStanding", "Petition")) {
      JsonObject end =
          schemas.getJsonObject(name).getJsonObject("properties").getJsonObject("closesAt");
      assertTrue(end.toString().contains("end that was set"), () -> name + end);
    }
  }

  @Test
  @DisplayName(
      "has 204 where nothing is answered, 201 where an object is made, and 202 for a signature")
  void codes() {
    JsonObject erased = operation("/endorsers/{id}/erasure", "post").getJsonObject("responses");
    assertFalse(erased.containsKey("200"));
    assertFalse(erased.getJsonObject("204").containsKey("content"));
    for (String path : List.of("/endorsers", "/campaigns", "/exports/countries")) {
      JsonObject made = operation(path, "post").getJsonObject("responses");
      assertTrue(made.containsKey("201") && !made.containsKey("200"), path);
    }
    JsonObject signed = operation("/petitions/{slug}/signatures", "post");
    assertTrue(signed.getJsonObject("responses").containsKey("202"));
  }

  @Test
  @DisplayName("R3: says where a key is optional, because it may show more")
  void optional() {
    for (String path :
        List.of(
            "/actions/{id}", "/campaigns/{slug}", "/days-of-action/{slug}", "/petitions/{slug}")) {
      JsonArray security = operation(path, "get").getJsonArray("security");
      assertEquals("[{},{\"key\":[]}]", security.toString(), path);
    }
    assertFalse(operation("/campaigns", "get").containsKey("security"));
    assertEquals(
        "[{\"key\":[]}]", operation("/campaigns", "post").getJsonArray("security").toString());
  }

  private static void assertMembers(JsonObject schema, String names) {
    assertTrue(
        schema.getJsonObject("properties").keySet().containsAll(List.of(names.split(" "))),
        () -> schema.toString());
  }

  private static void untyped(String where, JsonObject schema, Set<String> found) {
    if (schema.getString("type", "").equals("array")) {
      JsonObject items = schema.getJsonObject("items");
      if (items == null || items.equals(anything())) {
        found.add(where);
      }
    }
    if (schema.containsKey("properties")) {
      schema
          .getJsonObject("properties")
          .forEach((name, part) -> untyped(where + "." + name, part.asJsonObject(), found));
    }
  }

  private JsonObject row(String path) {
    JsonObject page = referred(schema(path, "get", "200"));
    return referred(page.getJsonObject("properties").getJsonObject("items").getJsonObject("items"));
  }

  private JsonObject referred(JsonObject schema) {
    String reference = schema.getString("$ref");
    return schemas.getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private JsonObject operation(String path, String verb) {
    return document.getJsonObject("paths").getJsonObject("/api/v1" + path).getJsonObject(verb);
  }

  private JsonObject schema(String path, String verb, String code) {
    return operation(path, verb)
        .getJsonObject("responses")
        .getJsonObject(code)
        .getJsonObject("content")
        .getJsonObject("application/json")
        .getJsonObject("schema");
  }

  /** The schema of each JSON answer that is not a file, by route and code. */
  private Map<String, JsonObject> answers() {
    Map<String, JsonObject> answers = new TreeMap<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach((verb, operation) -> collect(path, verb, operation, answers)));
    return answers;
  }

  private static void collect(
      String path, String verb, JsonValue operation, Map<String, JsonObject> answers) {
    if (path.contains(FILE) || !(operation instanceof JsonObject known)) {
      return;
    }
    known
        .getJsonObject("responses")
        .forEach(
            (code, answer) -> {
              JsonObject content = answer.asJsonObject().getJsonObject("content");
              if (code.startsWith("2") && content != null) {
                JsonObject json = content.getJsonObject("application/json");
                if (json != null) {
                  String route = verb.toUpperCase(Locale.ROOT) + " " + path + " " + code;
                  answers.put(route, json.getJsonObject("schema"));
                }
              }
            });
  }

  /** No constant: this class is also loaded where there is no JSON library. */
  private static JsonObject anything() {
    return Json.createObjectBuilder().add("type", "object").build();
  }
}
