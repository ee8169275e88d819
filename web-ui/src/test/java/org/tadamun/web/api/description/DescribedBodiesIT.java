package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The description of the API's request bodies")
class DescribedBodiesIT {

  private JsonObject paths;
  private JsonObject components;

  @BeforeEach
  void read() {
    JsonObject document = Api.anonymous().get("//openapi?format=JSON").require(200).json();
    paths = document.getJsonObject("paths");
    components = document.getJsonObject("components");
  }

  @Test
  @DisplayName("names the part of a multipart form that holds the file")
  void forms() {
    for (String route : new String[] {"/imports/signatures", "/snapshots/verification"}) {
      JsonObject form =
          paths
              .getJsonObject("/api/v1" + route)
              .getJsonObject("post")
              .getJsonObject("requestBody")
              .getJsonObject("content")
              .getJsonObject("multipart/form-data")
              .getJsonObject("schema");
      assertEquals("object", form.getString("type"), route);
      JsonObject part = form.getJsonObject("properties").getJsonObject("file");
      assertEquals("binary", part.getString("format"), route);
      assertEquals("[\"file\"]", form.getJsonArray("required").toString(), route);
    }
  }

  private JsonObject operation(String path, String verb) {
    return paths.getJsonObject("/api/v1" + path).getJsonObject(verb);
  }

  @Test
  @DisplayName("R4 R5: names the members that a PATCH may change, none of them required")
  void patches() {
    int patches = 0;
    for (String path : paths.keySet()) {
      JsonObject patch = paths.getJsonObject(path).getJsonObject("patch");
      if (patch != null) {
        JsonObject content = patch.getJsonObject("requestBody").getJsonObject("content");
        for (JsonValue form : content.values()) {
          String reference = form.asJsonObject().getJsonObject("schema").getString("$ref");
          JsonObject schema =
              components
                  .getJsonObject("schemas")
                  .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
          assertFalse(schema.getJsonObject("properties").isEmpty(), path);
          assertFalse(schema.containsKey("required"), path);
        }
        patches++;
      }
    }
    assertTrue(patches > 11, "only " + patches);
  }

  @Test
  @DisplayName("explains every query parameter, and gives its values, default and limits")
  void queries() {
    Set<String> untold = new TreeSet<>();
    paths.forEach(
        (path, item) ->
            item.asJsonObject()
                .forEach(
                    (verb, operation) ->
                        queried(operation)
                            .filter(one -> one.getString("description", "").isBlank())
                            .forEach(one -> untold.add(path + " " + one.getString("name")))));
    assertEquals(Set.of(), untold);
    Map<String, JsonObject> history =
        queried(operation("/petitions/{slug}/counts/history", "get"))
            .collect(
                Collectors.toMap(one -> one.getString("name"), one -> one.getJsonObject("schema")));
    assertEquals("[\"hour\",\"day\"]", history.get("interval").getJsonArray("enum").toString());
    assertEquals("hour", history.get("interval").getString("default"));
    assertEquals(200, history.get("limit").getInt("maximum"));
    assertEquals(50, history.get("limit").getInt("default"));
  }

  private static Stream<JsonObject> queried(JsonValue operation) {
    return operation instanceof JsonObject known && known.containsKey("parameters")
        ? known.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("in").equals("query"))
        : Stream.of();
  }

  @Test
  @DisplayName(
      "names the scope that a key needs at the operation, and the scopes where keys are explained")
  void scopes() {
    JsonObject batches = operation("/petitions/{slug}/batches", "get");
    String needed = batches.getString("description");
    assertTrue(needed.endsWith("Needs a key with the scope petition:write."), needed);
    assertFalse((paths.toString() + components).contains("console:read"), "no key can have it");
    String either =
        operation("/petitions/{slug}/translations/{language}/commands/{command}", "post")
            .getString("description");
    assertTrue(either.endsWith("petition:write or text:translate."), either);
    String keys =
        components.getJsonObject("securitySchemes").getJsonObject("key").getString("description");
    assertTrue(keys.contains("petition:write") && keys.contains("signature:read"), keys);
    String refused =
        components.getJsonObject("responses").getJsonObject("forbidden").getString("description");
    assertTrue(refused.contains("as scope") && refused.contains("WWW-Authenticate"), refused);
    assertFalse(operation("/campaigns", "get").getString("description", "").contains("Needs a"));
  }

  @Test
  @DisplayName("says at each use of a mailed link which headers may carry its token")
  void linkTokens() {
    int uses = 0;
    for (String path : paths.keySet()) {
      if (path.startsWith("/api/v1/signatures/self")) {
        for (String verb : new String[] {"get", "post", "patch"}) {
          JsonObject use = paths.getJsonObject(path).getJsonObject(verb);
          if (use != null) {
            assertTrue(use.toString().contains("Authorization: Bearer"), path + " " + verb);
            assertTrue(use.toString().contains("X-Signature-Token"), path + " " + verb);
            uses++;
          }
        }
      }
    }
    assertEquals(8, uses);
  }
}
