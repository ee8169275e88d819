package org.tadamun.kernel.json.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;

/**
 * Which thing a caller means by what he sends for a part that is {@link ById}: some send its id,
 * others all that they have read of it.
 */
public final class JsonReference {

  private JsonReference() {}

  /**
   * What is read of it: of a known one the id alone, whatever else is sent with it.
   *
   * @param sent may be null, and may be wrong
   * @param type of the part; a record takes a new one in full, which has no id
   */
  public static JsonValue of(JsonValue sent, Type type) {
    JsonValue id = id(sent);
    boolean orNew = type instanceof Class<?> raw && raw.isRecord();
    return orNew && id instanceof JsonString
        ? JSON.createObjectBuilder().add("id", id).build()
        : id;
  }

  /** The id of a thing as answers show it, or of each of several; else what was sent. */
  private static JsonValue id(JsonValue sent) {
    if (sent instanceof JsonArray several) {
      JsonArrayBuilder ids = JSON.createArrayBuilder();
      several.forEach(one -> ids.add(id(one)));
      return ids.build();
    }
    return sent instanceof JsonObject thing && thing.get("id") instanceof JsonString id ? id : sent;
  }
}
