package org.tadamun.kernel.rest.control.reading;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Renames the languages of texts in a merge patch to the stored spelling: {@code EN} and {@code en}
 * are one language, but a merge compares letters. A stored spelling is kept, because signers have
 * signed the text under it.
 */
public final class PatchedTexts {

  private final Violations violations;

  private PatchedTexts(Violations violations) {
    this.violations = violations;
  }

  /**
   * Returns the patch with the stored spellings.
   *
   * @param kept what the changes are merged with
   * @param violations receives one for each text that is sent twice
   */
  public static JsonObject of(
      JsonObject changes, JsonObject kept, Class<?> type, Violations violations) {
    return new PatchedTexts(violations).members("", changes, kept, type);
  }

  private JsonObject members(String path, JsonObject sent, JsonValue kept, Class<?> type) {
    JsonObjectBuilder named = JSON.createObjectBuilder(sent);
    for (RequestShape.Part part : RequestShape.of(type).parts()) {
      String name = part.name();
      JsonValue value = part.byId() ? null : sent.get(name);
      if (value != null) {
        JsonValue present = kept instanceof JsonObject now ? now.get(name) : null;
        named.add(name, value(path + name, value, present, part.type()));
      }
    }
    return named.build();
  }

  private JsonValue value(String path, JsonValue sent, JsonValue kept, Type type) {
    if (type instanceof ParameterizedType some) {
      return some.getRawType() == List.class && sent instanceof JsonArray items
          ? list(path, items, kept, some.getActualTypeArguments()[0])
          : sent;
    }
    if (!(sent instanceof JsonObject object)) {
      return sent;
    }
    if (type == LocalizedText.class) {
      return texts(path + ".", object, kept);
    }
    return type instanceof Class<?> raw && raw.isRecord()
        ? members(path + ".", object, kept, raw)
        : sent;
  }

  private JsonArray list(String path, JsonArray sent, JsonValue kept, Type element) {
    JsonArrayBuilder named = JSON.createArrayBuilder();
    for (int i = 0; i < sent.size(); i++) {
      JsonValue present = kept instanceof JsonArray now && i < now.size() ? now.get(i) : null;
      named.add(value(path + "[" + i + "]", sent.get(i), present, element));
    }
    return named.build();
  }

  private JsonObject texts(String path, JsonObject sent, JsonValue kept) {
    Set<String> present = kept instanceof JsonObject now ? now.keySet() : Set.of();
    Map<String, JsonValue> named = new LinkedHashMap<>();
    sent.forEach(
        (tag, text) -> {
          if (!present.contains(tag) && isTwice(tag, sent)) {
            violations.add(path + tag, "kernel.error.twice");
          }
          named.merge(
              keptAs(tag, sent, present),
              text,
              (one, other) -> JsonValue.NULL.equals(other) ? one : other);
        });
    JsonObjectBuilder result = JSON.createObjectBuilder();
    named.forEach(result::add);
    return result.build();
  }

  /** Whether it has a text, and another spelling of its language has one too. */
  private static boolean isTwice(String tag, JsonObject sent) {
    return !JsonValue.NULL.equals(sent.get(tag))
        && sent.entrySet().stream()
            .filter(text -> !text.getKey().equals(tag))
            .filter(text -> !JsonValue.NULL.equals(text.getValue()))
            .anyMatch(text -> isOne(text.getKey(), tag));
  }

  /**
   * The stored tag of the language; a stored tag that is itself in the patch is not taken for
   * another.
   */
  private static String keptAs(String tag, JsonObject sent, Set<String> present) {
    if (present.contains(tag)) {
      return tag;
    }
    return present.stream()
        .filter(one -> !sent.containsKey(one) && isOne(one, tag))
        .findFirst()
        .orElseGet(() -> Languages.canonical(tag));
  }

  private static boolean isOne(String tag, String other) {
    return Languages.canonical(tag).equals(Languages.canonical(other));
  }
}
