package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Answers of the API")
class AnswersAsDescribedIT {

  /** The suffix of a frozen file, whose format is its own. */
  private static final String FILE = ".json";

  @Inject private ContractWorld contractWorld;

  private final Set<String> unknown = new TreeSet<>();
  private JsonObject document;
  private int compared;
  private int asked;

  @Test
  @DisplayName(
      "have each promised member and no other, and null only where the description allows it")
  void members() throws Exception {
    document = Api.anonymous().get("//openapi?format=JSON").require(200).json();
    Scene scene = contractWorld.scene();
    for (String path : Readings.shapes(scene).keySet()) {
      if (!path.contains(FILE)) {
        compare(path, scene.key().get(path).require(200).json(), schema(path));
      }
    }
    assertEquals(Set.of(), unknown);
    int things = compared;
    assertTrue(things > 100, () -> "only " + things);
    assertTrue(asked > things, "answers say what is always there");
  }

  private void compare(String where, JsonValue value, JsonObject schema) {
    JsonObject shape = referred(schema);
    if (value == JsonValue.NULL && !mayBeNull(schema)) {
      unknown.add(where + " is null");
    }
    if (value instanceof JsonArray list && shape.containsKey("items")) {
      list.forEach(one -> compare(where + "/*", one, shape.getJsonObject("items")));
    } else if (value instanceof JsonObject thing && shape.containsKey("properties")) {
      compared++;
      JsonObject properties = shape.getJsonObject("properties");
      required(shape)
          .filter(name -> !thing.containsKey(name))
          .forEach(name -> unknown.add(where + "/" + name + " is missing"));
      thing.forEach(
          (name, part) -> {
            if (properties.containsKey(name)) {
              compare(where + "/" + name, part, properties.getJsonObject(name));
            } else {
              unknown.add(where + "/" + name);
            }
          });
    }
  }

  private Stream<String> required(JsonObject shape) {
    JsonArray names = shape.getJsonArray("required");
    asked += names == null ? 0 : names.size();
    return names == null
        ? Stream.of()
        : names.getValuesAs(JsonString.class).stream().map(JsonString::getString);
  }

  private static boolean mayBeNull(JsonObject schema) {
    return schema.containsKey("anyOf")
        ? schema.getJsonArray("anyOf").getValuesAs(JsonObject.class).stream()
            .anyMatch(AnswersAsDescribedIT::mayBeNull)
        : schema.containsKey("type") && schema.getBoolean("nullable", false);
  }

  private JsonObject referred(JsonObject schema) {
    for (String inner : List.of("allOf", "anyOf")) {
      if (schema.containsKey(inner)) {
        return referred(schema.getJsonArray(inner).getJsonObject(0));
      }
    }
    String reference = schema.getString("$ref", null);
    return reference == null
        ? schema
        : document
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private JsonObject schema(String path) {
    JsonObject paths = document.getJsonObject("paths");
    String template =
        paths.keySet().stream()
            .filter(one -> isOf(one, "/api/v1" + path.replaceAll("\\?.*", "")))
            .filter(one -> paths.getJsonObject(one).containsKey("get"))
            .min(Comparator.comparing((String one) -> one.split("\\{").length))
            .orElseThrow(() -> new AssertionError(path));
    return paths
        .getJsonObject(template)
        .getJsonObject("get")
        .getJsonObject("responses")
        .getJsonObject("200")
        .getJsonObject("content")
        .getJsonObject("application/json")
        .getJsonObject("schema");
  }

  private static boolean isOf(String template, String path) {
    String[] wanted = template.split("/");
    String[] given = path.split("/");
    boolean same = wanted.length == given.length;
    for (int i = 0; same && i < wanted.length; i++) {
      same = wanted[i].equals(given[i]) || wanted[i].matches("\\{[^}]+}");
    }
    return same;
  }
}
