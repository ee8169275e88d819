package org.tadamun.system.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** An answer of the server. */
public record Answer(int status, HttpHeaders headers, String body) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** The header, or an empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  public Answer require(int expected) {
    assertEquals(expected, status, body);
    return this;
  }

  /** Checks a problem by RFC 9457: type, title, status, and an id that is in the log. */
  public Answer requireProblem(int expected) {
    require(expected);
    String type = header("Content-Type");
    assertTrue(type.startsWith("application/problem+json"), type + ": " + body);
    JsonObject problem = json();
    assertEquals(expected, problem.getInt("status"), body);
    assertFalse(problem.getString("type").isBlank(), body);
    assertFalse(problem.getString("title").isBlank(), body);
    assertFalse(problem.getString("instance").isBlank(), body);
    return this;
  }

  public Answer requireField(String field) {
    assertTrue(
        json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
            .anyMatch(error -> error.getString("field").equals(field)),
        () -> field + " is not named: " + body);
    return this;
  }
}
