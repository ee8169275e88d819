package org.tadamun.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;

/** Tests every field of every endpoint with the one table of bad input. */
@InServer
@DisplayName("Bad input")
class BadInputIT {

  private static final int INVALID = 422;

  @Inject private ContractWorld contractWorld;

  private final List<String> failures = new ArrayList<>();

  @Test
  @DisplayName("is refused at its field, is not repeated in the answer, and stores nothing")
  void isRefusedAtItsField() throws Exception {
    Scene scene = contractWorld.scene();
    Map<String, Long> before = contractWorld.rows(scene);
    int tried = 0;
    for (Writing writing : Writings.all(scene)) {
      String tag = tag(writing, scene);
      for (Writing.Field field : writing.fields()) {
        for (JsonValue value : field.kind().samples()) {
          tries(writing, field, value, scene);
          tried++;
        }
        for (JsonValue value : absences(writing, field)) {
          tries(writing, field, value, scene);
          tried++;
        }
      }
      Map<String, Long> after = contractWorld.rows(scene);
      if (!after.equals(before)) {
        failures.add(writing + " stored something: " + after);
        before = after;
      }
      if (!tag.equals(tag(writing, scene))) {
        failures.add(writing + " changed something");
      }
    }
    assertEquals("", String.join("\n", failures), "of " + tried);
  }

  /**
   * The entity tag of the object that a PATCH would change; empty for every other method. An edit
   * adds no row, so that the number of rows alone would not show it.
   */
  private static String tag(Writing writing, Scene scene) {
    return writing.method().equals("PATCH") && writing.scope() != null
        ? scene.key().get(writing.path()).require(200).header("ETag")
        : "";
  }

  private void tries(Writing writing, Writing.Field field, JsonValue value, Scene scene) {
    JsonObject body = writing.body(field.name(), value);
    Answer answer = writing.send(scene.key(), body);
    String what = writing + " " + field.name() + " = " + brief(value) + ": ";
    if (answer.status() != INVALID) {
      failures.add(what + answer.status() + " " + brief(answer.body()));
    } else if (!names(answer, field.name())) {
      failures.add(what + "not named in " + answer.body());
    } else if (echoes(answer, value)) {
      failures.add(what + "echoed");
    }
  }

  /**
   * The absent values to send for a required field. A PATCH that leaves one language empty keeps
   * the text in the other languages, so that only null is refused there.
   */
  private static List<JsonValue> absences(Writing writing, Writing.Field field) {
    if (!field.required()) {
      return List.of();
    }
    return writing.method().equals("POST") ? field.kind().absences() : List.of(JsonValue.NULL);
  }

  private static boolean names(Answer answer, String field) {
    return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .anyMatch(error -> error.getString("field").startsWith(field));
  }

  private static boolean echoes(Answer answer, JsonValue value) {
    return switch (value) {
      case JsonString string when string.getString().isBlank() -> false;
      case JsonString string -> answer.body().contains(head(string.getString()));
      case JsonObject object ->
          object.values().stream().anyMatch(inner -> inner != value && echoes(answer, inner));
      default -> false;
    };
  }

  /** The beginning of the text, long enough to recognise it in an answer. */
  private static String head(String text) {
    return text.substring(0, Math.min(20, text.length()));
  }

  private static String brief(Object what) {
    String text = String.valueOf(what);
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
