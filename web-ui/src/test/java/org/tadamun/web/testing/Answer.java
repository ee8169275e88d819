package org.tadamun.web.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** An answer of the server. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers().map(), response.body());
  }

  /** The first header of this name; null if there is none. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().getFirst())
        .findFirst()
        .orElse(null);
  }

  /** The last Set-Cookie header for a cookie of this name. */
  public Optional<String> cookie(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
        .flatMap(header -> header.getValue().stream())
        .filter(line -> line.startsWith(name + "="))
        .reduce((first, last) -> last);
  }

  public JsonObject json() {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  /** The items of a page of a list. */
  public List<JsonObject> items() {
    return json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  public Answer require(int expected) {
    assertEquals(expected, status, body);
    return this;
  }

  /** Asserts a problem as in RFC 9457, with everything that the contract promises. */
  public Answer requireProblem(ProblemType type) {
    require(type.status());
    String mediaType = header("Content-Type");
    assertTrue(mediaType != null && mediaType.startsWith("application/problem+json"), mediaType);
    JsonObject problem = json();
    assertTrue(problem.getString("type").endsWith(type.slug()), body);
    assertEquals(type.status(), problem.getInt("status"), body);
    assertFalse(problem.getString("title").isBlank(), body);
    assertFalse(problem.getString("instance").isBlank(), body);
    return this;
  }

  /** Asserts that the request was refused at this field, as in {@link #requireField}. */
  public Answer requireMistake(String field, String typed) {
    return requireProblem(ProblemType.INVALID).requireField(field, typed);
  }

  /** Asserts that the field is named, and that the text typed there is not sent back. */
  public Answer requireField(String field, String typed) {
    assertTrue(
        json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
            .anyMatch(error -> error.getString("field").equals(field)),
        body);
    assertFalse(typed != null && !typed.isBlank() && body.contains(typed), "the value is echoed");
    return this;
  }
}
