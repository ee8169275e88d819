package org.tadamun.kernel.rest.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.json.boundary.JsonName;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.control.JsonAnswers;
import org.tadamun.kernel.rest.control.RecordBinder;
import org.tadamun.kernel.rest.control.reading.PatchedTexts;

/**
 * The body of a PATCH by RFC 7396: absent fields stay, null removes. A request record alone cannot
 * tell absent from null.
 */
public record MergePatch(JsonObject changes) {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** The record that is patched, for the API description; the body does not show it. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface Of {

    Class<? extends Record> value();
  }

  /** Returns the patched record; a wrong type, or a text sent twice, is reported at its field. */
  public <T extends Record> T applyTo(T current, Class<T> type) {
    JsonObject kept = json(current);
    Violations mistakes = new Violations();
    JsonObject named = PatchedTexts.of(changes, kept, type, mistakes);
    JsonObject merged = JSON.createMergePatch(named).apply(kept).asJsonObject();
    return RecordBinder.bindMerged(merged, type, mistakes);
  }

  /** Whether the patch removes this field with all that is in it. */
  public boolean removes(String field) {
    return JsonValue.NULL.equals(changes.get(field));
  }

  /** Whether the patch has exactly this value for the field; null means an explicit null. */
  public boolean sends(String field, Record part) {
    return (part == null ? JsonValue.NULL : json(part)).equals(changes.get(field));
  }

  /** Returns the patch without these fields. */
  public MergePatch without(String... fields) {
    JsonObjectBuilder others = JSON.createObjectBuilder(changes);
    Arrays.asList(fields).forEach(others::remove);
    return new MergePatch(others.build());
  }

  /**
   * Adds a mistake for each field that would change but cannot be edited, such as {@code state};
   * sending back the present value is allowed.
   *
   * @param answer as read at the same address
   * @param edited the record of editable fields; parts of a thing that is named by id are not
   *     editable
   */
  public Violations keeping(Violations mistakes, Record answer, Class<? extends Record> edited) {
    Map<String, Class<?>> own =
        Arrays.stream(edited.getRecordComponents())
            .collect(Collectors.toMap(JsonName::of, RecordComponent::getType));
    json(answer)
        .forEach(
            (field, present) -> {
              JsonValue sent = changes.get(field);
              if (!own.containsKey(field)) {
                keep(mistakes, field, sent, present);
              } else if (own.get(field) == String.class && isOne(sent, present)) {
                sent.asJsonObject()
                    .forEach(
                        (part, value) ->
                            keep(
                                mistakes,
                                field + "." + part,
                                value,
                                present.asJsonObject().get(part)));
              }
            });
    return mistakes;
  }

  private static void keep(Violations mistakes, String field, JsonValue sent, JsonValue present) {
    if (sent != null && present != null && !isSame(sent, present)) {
      mistakes.add(field, "kernel.error.not-edited");
    }
  }

  /** Whether both are objects with the same id. */
  private static boolean isOne(JsonValue sent, JsonValue present) {
    return sent instanceof JsonObject thing
        && present instanceof JsonObject now
        && thing.containsKey("id")
        && thing.get("id").equals(now.get("id"));
  }

  private static boolean isSame(JsonValue sent, JsonValue present) {
    return sent instanceof JsonStructure || present instanceof JsonStructure
        ? sent.equals(present)
        : plain(sent).equals(plain(present));
  }

  /** Moments are compared to the millisecond, as some clients keep no microseconds. */
  private static String plain(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS).toString();
    } catch (DateTimeException none) {
      return text;
    }
  }

  /** The JSON as an answer has it. */
  private static JsonObject json(Record answer) {
    try (JsonReader reader =
        JSON.createReader(new StringReader(JsonAnswers.JSONB.toJson(answer)))) {
      return reader.readObject();
    }
  }
}
