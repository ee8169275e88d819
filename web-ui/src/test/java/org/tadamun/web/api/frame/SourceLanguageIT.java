package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;

/**
 * The source language must be named: a client that sorts members by name puts Arabic before
 * English, whatever was meant.
 */
@InServer
@DisplayName("The source language of a new object")
class SourceLanguageIT {

  @Inject private ContractWorld contractWorld;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  /** The endpoints that make an object with a title or name by language. */
  private List<Writing> titled() {
    return Writings.all(scene).stream()
        .filter(writing -> writing.method().equals("POST") && writing.scope() != null)
        .filter(writing -> writing.valid().get(heading(writing)) instanceof JsonObject)
        .toList();
  }

  private static String heading(Writing writing) {
    return writing.valid().containsKey("title") ? "title" : "name";
  }

  private static JsonObject sorted() {
    return Json.createObjectBuilder().add("ar", "عنوان").add("en", "Words").build();
  }

  private static JsonObject with(JsonObject body, String member, JsonValue value) {
    return Json.createObjectBuilder(body).add(member, value).build();
  }

  private Answer create(String template, String... texts) {
    Writing writing =
        titled().stream().filter(one -> one.template().equals(template)).findFirst().orElseThrow();
    JsonObject body = with(writing.valid(), "sourceLanguage", Json.createValue("en"));
    for (String text : texts) {
      body = with(body, text, sorted());
    }
    return scene.key().post(writing.path(), body).require(201);
  }

  @Test
  @DisplayName("is the named one, in whatever order the texts come")
  void named() {
    JsonObject campaign = create("/campaigns", "title", "summary").json();
    assertEquals("en", campaign.getString("sourceLanguage"));
    assertEquals(List.of("en", "ar"), List.copyOf(campaign.getJsonObject("title").keySet()));
    assertEquals(List.of("en", "ar"), List.copyOf(campaign.getJsonObject("summary").keySet()));
    String petition = "/campaigns/{slug}/petitions";
    JsonObject made = create(petition, "title", "body").json();
    assertEquals("en", made.getString("sourceLanguage"));
    assertEquals(List.of("en", "ar"), List.copyOf(made.getJsonObject("body").keySet()));
  }

  @Test
  @DisplayName("is refused where the title or name has no text in it")
  void absent() {
    List<Writing> all = titled();
    assertTrue(all.size() > 5, all::toString);
    for (Writing writing : all) {
      for (JsonValue odd : new JsonValue[] {Json.createValue("xx"), Json.createValue(7)}) {
        scene
            .key()
            .post(writing.path(), with(writing.valid(), "sourceLanguage", odd))
            .requireMistake("sourceLanguage", null);
      }
    }
  }
}
