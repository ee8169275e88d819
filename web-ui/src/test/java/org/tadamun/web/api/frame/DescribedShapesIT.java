package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.invalidation.boundary.InvalidationPreview;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("In the description of the API")
class DescribedShapesIT {

  private JsonObject document;

  @BeforeEach
  void read() {
    document = Api.anonymous().get("//openapi?format=JSON").require(200).json();
  }

  private JsonObject schema(String name) {
    return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
  }

  private JsonObject property(String schema, String property) {
    return schema(schema).getJsonObject("properties").getJsonObject(property);
  }

  private JsonObject posted(String path) {
    return document.getJsonObject("paths").getJsonObject("/api/v1" + path).getJsonObject("post");
  }

  private static List<String> words(JsonObject schema) {
    return schema.getJsonArray("enum").stream()
        .filter(one -> one != JsonValue.NULL)
        .map(one -> ((JsonString) one).getString())
        .toList();
  }

  private JsonObject referred(JsonObject schema) {
    JsonObject named =
        schema.containsKey("anyOf") ? schema.getJsonArray("anyOf").getJsonObject(0) : schema;
    String reference = named.getString("$ref");
    return schema(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static JsonObject items(JsonObject schema, String property) {
    return schema.getJsonObject("properties").getJsonObject(property).getJsonObject("items");
  }

  /**
   * Compares the schema with all parts of the answered record, so that a hand-written description
   * cannot fall behind.
   */
  private static void assertDescribes(Class<? extends Record> answered, JsonObject schema) {
    assertEquals(
        Stream.of(answered.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet()),
        schema.getJsonObject("properties").keySet());
  }

  @Test
  @DisplayName("the visibility of a signature has other values than that of an action")
  void visibilities() {
    assertEquals(
        Set.of("ANONYMOUS", "ADDRESSEE", "PUBLIC"),
        Set.copyOf(words(property("SignatureRequest", "visibility"))));
    assertEquals(
        Set.of("PUBLIC", "UNLISTED"), Set.copyOf(words(property("ActionRequest", "visibility"))));
  }

  @Test
  @DisplayName("the signatures of today are a net change that may be negative")
  void today() {
    String said = property("SignatureStats", "today").getString("description");
    assertTrue(said.contains("Net change") && said.contains("Negative"), said);
  }

  @Test
  @DisplayName("figures by name are objects of integers")
  void figures() {
    Map<String, String> all =
        Map.of(
            "ActStats", "byState",
            "ActionStats", "byState",
            "Counts", "bySource",
            "DeliveryBoard", "byStanding",
            "DeliveryStats", "byOutcome",
            "EndorsementStats", "byKind",
            "SignatureStats", "bySource");
    all.forEach(
        (name, property) -> {
          JsonObject shape = property(name, property);
          assertEquals("object", shape.getString("type"), name);
          String each = shape.getJsonObject("additionalProperties").getString("type");
          assertEquals("integer", each, name);
        });
  }

  @Test
  @DisplayName("a campaign has a member \"case\", and no other name for it")
  void cases() {
    for (String shape : List.of("CampaignAnswer", "CampaignRequest")) {
      Set<String> named = schema(shape).getJsonObject("properties").keySet();
      assertTrue(named.contains("case"), named::toString);
      assertFalse(named.contains("caseText") || named.contains("theCase"), named::toString);
    }
  }

  @Test
  @DisplayName("an endorser is given as an id, or as a new one in full")
  void knownOrNew() {
    for (String shape : List.of("NewEndorsement", "NewSponsor")) {
      JsonObject endorser = property(shape, "endorser");
      assertFalse(endorser.getString("description").isBlank(), shape);
      List<JsonObject> either = endorser.getJsonArray("anyOf").getValuesAs(JsonObject.class);
      assertEquals("string", either.getFirst().getString("type"), shape);
      Set<String> parts = referred(either.get(1)).getJsonObject("properties").keySet();
      assertTrue(parts.containsAll(List.of("id", "name", "kind", "country")), parts::toString);
    }
  }

  @Test
  @DisplayName("a name that may be plain text is an object by language, or a string")
  void plainNames() {
    for (String shape : List.of("EndorserDetails", "NamedEndorser", "NewSponsor", "Chamber")) {
      JsonObject name = property(shape, "name");
      List<JsonObject> either = name.getJsonArray("anyOf").getValuesAs(JsonObject.class);
      assertEquals("object", either.getFirst().getString("type"), shape);
      assertEquals("string", either.getLast().getString("type"), shape);
      assertTrue(name.getString("description").contains("Content-Language"), shape);
    }
  }

  @Test
  @DisplayName("a body that refuses unknown members says additionalProperties: false")
  void whole() {
    for (String shape : List.of("ActionReport", "AlarmsCommandParameters", "InvalidationRule")) {
      assertEquals(JsonValue.FALSE, schema(shape).get("additionalProperties"), shape);
    }
    assertFalse(schema("EndorserDetails").containsKey("additionalProperties"));
  }

  @Test
  @DisplayName("a batch names its organisation by name, by default that of the key")
  void collectors() {
    String batch = property("BatchDetails", "organisation").getString("description");
    assertTrue(batch.contains("by name") && batch.contains("of the key"), batch);
  }

  @Test
  @DisplayName("no schema has maxProperties")
  void unbound() {
    document
        .getJsonObject("components")
        .getJsonObject("schemas")
        .forEach(
            (name, schema) ->
                assertFalse(schema.asJsonObject().containsKey("maxProperties"), name));
  }

  @Test
  @DisplayName("a member that may be null has nullable beside a type, never beside a reference")
  void nulls() {
    for (JsonObject one :
        List.of(
            property("ListedPetitionPage", "next"),
            property("SignatureRequest", "locality"),
            property("CampaignAnswer", "title"),
            property("CampaignAnswer", "outcome"))) {
      assertTrue(one.containsKey("type") && one.getBoolean("nullable"), one::toString);
    }
    JsonObject outcome = property("CampaignAnswer", "outcome");
    assertTrue(words(outcome).contains("WON"), outcome::toString);
    assertTrue(outcome.getJsonArray("enum").contains(JsonValue.NULL), outcome::toString);
    String name = property("NewSponsor", "name").getString("description");
    assertTrue(name.contains("BCP 47"), "said of the member alone: " + name);
    assertFalse(property("ListedPetitionPage", "items").containsKey("nullable"));
    assertFalse(property("SignatureStats", "total").containsKey("nullable"));
  }

  @Test
  @DisplayName("no member at the top is unknown to OpenAPI")
  void members() {
    Set<String> known =
        Set.of("openapi", "info", "servers", "paths", "components", "security", "tags");
    assertTrue(known.containsAll(document.keySet()), () -> document.keySet().toString());
  }

  @Test
  @DisplayName("the GeoJSON map is an object, though the program writes it itself")
  void map() {
    JsonObject map =
        document
            .getJsonObject("paths")
            .getJsonObject("/api/v1/campaigns/{slug}/actions.geojson")
            .getJsonObject("get")
            .getJsonObject("responses")
            .getJsonObject("200")
            .getJsonObject("content")
            .getJsonObject("application/geo+json")
            .getJsonObject("schema");
    assertEquals("object", map.getString("type"));
  }

  @Test
  @DisplayName("an import names its query parameters")
  void imports() {
    Map<String, JsonObject> named = new TreeMap<>();
    for (JsonObject one :
        posted("/imports/signatures").getJsonArray("parameters").getValuesAs(JsonObject.class)) {
      String name = one.getString("name");
      assertEquals(name.equals("Idempotency-Key") ? "header" : "query", one.getString("in"));
      named.put(name, one);
    }
    assertTrue(named.keySet().containsAll(List.of("petition", "dryRun", "source", "fileName")));
    assertTrue(named.get("petition").getBoolean("required"));
    assertEquals("boolean", named.get("dryRun").getJsonObject("schema").getString("type"));
  }

  @Test
  @DisplayName("the dry run of an invalidation answers 200 with its preview")
  void tried() {
    JsonObject answers = posted("/petitions/{slug}/invalidations").getJsonObject("responses");
    assertTrue(answers.containsKey("201"));
    JsonObject tried =
        answers
            .getJsonObject("200")
            .getJsonObject("content")
            .getJsonObject("application/json")
            .getJsonObject("schema");
    assertDescribes(InvalidationPreview.class, referred(tried));
    assertDescribes(
        InvalidationPreview.OfVersion.class, referred(items(referred(tried), "versions")));
    assertDescribes(
        InvalidationPreview.Example.class, referred(items(referred(tried), "examples")));
  }

  @Test
  @DisplayName("refusals that only some addresses have are listed there")
  void refusals() {
    JsonObject translated =
        posted("/petitions/{slug}/translations/{language}/commands/{command}")
            .getJsonObject("responses");
    assertTrue(translated.containsKey("409") && translated.containsKey("412"));
    for (String list : List.of("/petitions", "/days-of-action")) {
      JsonObject read =
          document.getJsonObject("paths").getJsonObject("/api/v1" + list).getJsonObject("get");
      assertTrue(read.getJsonObject("responses").containsKey("404"), list);
    }
    JsonObject gone =
        document.getJsonObject("components").getJsonObject("responses").getJsonObject("gone");
    assertTrue(gone.getString("description").contains("petition {slug, url}"), gone::toString);
  }

  @Test
  @DisplayName("the publication of a text answers 412 and 428")
  void publication() {
    for (String path : List.of("/versions", "/versions/next/publication")) {
      JsonObject answers = posted("/petitions/{slug}" + path).getJsonObject("responses");
      assertTrue(answers.containsKey("428"), path);
      assertTrue(answers.containsKey("412"), path);
    }
  }
}
