package org.tadamun.actions.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.kernel.rest.control.JsonAnswers;

class MapWriterTest {

  @Test
  @DisplayName("a point has longitude before latitude, as RFC 7946 requires")
  void point() {
    JsonObject feature = feature(AnswerSamples.approved());
    assertEquals("Feature", feature.getString("type"));
    assertEquals(
        "[-79.53000,43.80000]",
        feature.getJsonObject("geometry").getJsonArray("coordinates").toString());
    assertEquals("Toronto", feature.getJsonObject("properties").getString("locality"));
  }

  @Test
  @DisplayName("R5: an action with a hidden address has no point and no venue on the map")
  void hidden() {
    JsonObject feature = feature(AnswerSamples.withHiddenAddress());
    assertTrue(feature.isNull("geometry"));
    assertTrue(feature.getJsonObject("properties").isNull("venue"));
    assertFalse(feature.toString().contains("Jane"));
  }

  @Test
  @DisplayName("R6: the map says whether it was truncated")
  void truncated() {
    ProgrammeFile whole = ProgrammeFile.of(List.of(AnswerSamples.approved()));
    assertTrue(MapWriter.geoJson(whole).contains("\"truncated\":false"));
    ProgrammeFile part = ProgrammeFile.of(Collections.nCopies(1_001, AnswerSamples.approved()));
    assertTrue(MapWriter.geoJson(part).contains("\"truncated\":true"));
  }

  @Test
  @DisplayName("a local time is written as in the list of actions")
  void localTime() {
    ActionAnswer action = AnswerSamples.approved();
    String listed;
    try (var reader = Json.createReader(new StringReader(JsonAnswers.JSONB.toJson(action)))) {
      listed = reader.readObject().getString("localStart");
    }
    assertEquals(0, action.localStart().getSecond());
    assertEquals(listed, feature(action).getJsonObject("properties").getString("localStart"));
  }

  private static JsonObject feature(ActionAnswer action) {
    try (var reader =
        Json.createReader(new StringReader(MapWriter.geoJson(ProgrammeFile.of(List.of(action)))))) {
      JsonObject collection = reader.readObject();
      assertEquals("FeatureCollection", collection.getString("type"));
      return collection.getJsonArray("features").getJsonObject(0);
    }
  }
}
