package org.tadamun.kernel.json.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;

/**
 * Reads the value sent for a field that is {@link ById}: clients send the id, or the whole object.
 */
public final class JsonReference {

  private JsonReference() {}

  /**
   * Returns the value to bind: for a known thing only the id.
   *
   * @param sent may be null, and may be invalid
   * @param type of the field; a record type accepts a new thing without id
   */
  public static JsonValue of(JsonValue sent, Type type) {
    JsonValue id = id(sent);
    boolean orNew = type instanceof Class<?> raw && raw.isRecord();
    return orNew && id instanceof JsonString
        ? JSON.createObjectBuilder().add("id", id).build()
        : id;
  }

  /** The id of an object, or the ids of several; else the value as sent. */
  private static JsonValue id(JsonValue sent) {
    if (sent instanceof JsonArray several) {
      JsonArrayBuilder ids = JSON.createArrayBuilder();
      several.forEach(one -> ids.add(id(one)));
      return ids.build();
    }
    return sent instanceof JsonObject thing && thing.get("id") instanceof JsonString id ? id : sent;
  }
}
