package org.tadamun.kernel.rest.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
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
}
