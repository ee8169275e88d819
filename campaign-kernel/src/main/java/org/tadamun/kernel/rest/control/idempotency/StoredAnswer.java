package org.tadamun.kernel.rest.control.idempotency;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An answer to be repeated: status, the headers that belong to the thing, and the text.
 *
 * @param body null for none; answers to POSTs are text in UTF-8
 */
public record StoredAnswer(int status, Map<String, String> headers, String body) {

  static final String REPLAYED = "Idempotency-Replayed";

  private static final List<String> HEADERS =
      List.of(
          HttpHeaders.LOCATION,
          HttpHeaders.ETAG,
          HttpHeaders.LINK,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LANGUAGE);

  /**
   * Returns the parts to store.
   *
   * @param header returns the value of a header, null where it is absent
   */
  static StoredAnswer of(int status, UnaryOperator<String> header, byte[] body) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : HEADERS) {
      String value = header.apply(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return new StoredAnswer(
        status, kept, body == null ? null : new String(body, StandardCharsets.UTF_8));
  }

  static StoredAnswer ofJson(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject kept = reader.readObject();
      Map<String, String> headers = new LinkedHashMap<>();
      kept.getJsonObject("headers")
          .forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
      return new StoredAnswer(kept.getInt("status"), headers, kept.getString("body", null));
    }
  }

  String toJson() {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    headers.forEach(kept::add);
    return JSON.createObjectBuilder()
        .add("status", status)
        .add("headers", kept)
        .add("body", body == null ? JsonValue.NULL : JSON.createValue(body))
        .build()
        .toString();
  }

  /**
   * The public id of what the answer is about. It is in the path of the call, or else in the
   * answer, as of something that was created, or that the path names by its slug.
   *
   * @param named the id in the path, or null
   * @return null where neither is known
   */
  String subject(String named) {
    boolean json = headers.getOrDefault(HttpHeaders.CONTENT_TYPE, "").startsWith(APPLICATION_JSON);
    return named == null && body != null && json ? idIn(body) : named;
  }

  private static String idIn(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readValue() instanceof JsonObject told
              && told.get("id") instanceof JsonString id
          ? id.getString()
          : null;
    }
  }

  /** Returns the answer again, marked as a repeat. */
  Response replay() {
    Response.ResponseBuilder again =
        Response.status(status)
            .header(REPLAYED, true)
            .entity(body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    headers.forEach(again::header);
    return again.build();
  }
}
