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
 * The body of a PATCH as RFC 7396 has it: what is absent stays, what is null goes. A request record
 * alone cannot tell the two apart.
 */
public record MergePatch(JsonObject changes) {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** Of what it is a patch: from the body nobody can tell, and the description has to. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface Of {

    Class<? extends Record> value();
  }

  /** What the record becomes; a wrong type, or a text sent twice, is named at its field. */
  public <T extends Record> T applyTo(T current, Class<T> type) {
    JsonObject kept = json(current);
    Violations mistakes = new Violations();
    JsonObject named = PatchedTexts.of(changes, kept, type, mistakes);
    JsonObject merged = JSON.createMergePatch(named).apply(kept).asJsonObject();
    return RecordBinder.bindMerged(merged, type, mistakes);
  }

  /** Whether it takes this away, with all that is in it. */
  public boolean removes(String field) {
    return JsonValue.NULL.equals(changes.get(field));
  }

  /** Whether it names this to the letter as an answer has it, which may be null. */
  public boolean sends(String field, Record part) {
    return (part == null ? JsonValue.NULL : json(part)).equals(changes.get(field));
  }

  /** The same, which leaves these as they are. */
  public MergePatch without(String... fields) {
    JsonObjectBuilder others = JSON.createObjectBuilder(changes);
    Arrays.asList(fields).forEach(others::remove);
    return new MergePatch(others.build());
  }

  /**
   * A mistake more for each field that would change what is read and never edited. Whoever sends
   * {@code state} would believe that he has led it on; what he has read he may send back.
   *
   * @param answer as it is read at the same address
   * @param edited what can be edited; the parts of a thing that is named by its id cannot
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

  /** Whether both are the same thing, with its id and more. */
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

  /** A moment as far as every client keeps it: some have no microseconds. */
  private static String plain(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS).toString();
    } catch (DateTimeException none) {
      return text;
    }
  }

  /** As an answer has it. */
  private static JsonObject json(Record answer) {
    try (JsonReader reader =
        JSON.createReader(new StringReader(JsonAnswers.JSONB.toJson(answer)))) {
      return reader.readObject();
    }
  }
}
