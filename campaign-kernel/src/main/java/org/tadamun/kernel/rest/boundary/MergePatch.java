package org.tadamun.kernel.rest.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.control.JsonAnswers;
import org.tadamun.kernel.rest.control.RecordBinder;

/**
 * The body of a PATCH as RFC 7396 has it: what is absent stays, what is null goes. A request record
 * alone cannot tell the two apart.
 */
public record MergePatch(JsonObject changes) {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** What the record becomes; a wrong type is named at its field. */
  public <T extends Record> T applyTo(T current, Class<T> type) {
    String json = JsonAnswers.JSONB.toJson(current);
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject merged = JSON.createMergePatch(changes).apply(reader.readObject()).asJsonObject();
      return RecordBinder.bind(merged, type);
    }
  }

  /**
   * A mistake more where it would change what is read and never edited. Whoever sends {@code state}
   * would believe that he has led it on; the value that he has read he may send back.
   */
  public Violations keeping(Violations mistakes, String field, Object present) {
    JsonValue sent = changes.get(field);
    return sent == null || isSame(sent, present)
        ? mistakes
        : mistakes.add(field, "kernel.error.not-edited");
  }

  private static boolean isSame(JsonValue sent, Object present) {
    if (sent instanceof JsonStructure) {
      return present != null && sent.equals(json(present));
    }
    String value = sent instanceof JsonString text ? text.getString() : String.valueOf(sent);
    return value.equals(String.valueOf(present));
  }

  /** As an answer has it. */
  private static JsonValue json(Object present) {
    String json = JsonAnswers.JSONB.toJson(Map.of("present", present));
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject().get("present");
    }
  }
}
