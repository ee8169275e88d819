package org.tadamun.kernel.rest.control.beginning;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tadamun.kernel.json.boundary.AtFirst;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.control.reading.RequestShape;

/**
 * Finds fields of a create request that differ from their initial values ({@link AtFirst}).
 *
 * @param path returns the value of a path parameter, or null
 */
public record FirstParts(UnaryOperator<String> path) {

  public Violations judge(JsonObject sent, Class<?> type) {
    return judge("", sent, type, new Violations());
  }

  private Violations judge(String at, JsonObject sent, Class<?> type, Violations mistakes) {
    RequestShape shape = RequestShape.of(type);
    for (AtFirst one : shape.first()) {
      for (String part : one.part()) {
        JsonValue value = sent.getOrDefault(part, JsonValue.NULL);
        if (!isFirst(one, value)) {
          refuse(mistakes, at + part, one, value);
        }
      }
    }
    for (RequestShape.Part part : shape.parts()) {
      String name = part.name();
      if (items(part) instanceof Class<?> item
          && item.isRecord()
          && sent.get(name) instanceof JsonArray list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) instanceof JsonObject object) {
            judge(at + name + "[" + i + "].", object, item, mistakes);
          }
        }
      }
    }
    return mistakes;
  }

  /** The type of a list's items, which may be created together with the thing; else null. */
  private static Object items(RequestShape.Part part) {
    return part.type() instanceof ParameterizedType list && list.getRawType() == List.class
        ? list.getActualTypeArguments()[0]
        : null;
  }

  private boolean isFirst(AtFirst one, JsonValue value) {
    List<String> first = List.of(one.is());
    String text = text(value);
    return first.contains(text)
        || isNothing(value) && !(first.contains("true") && value == JsonValue.FALSE)
        || !one.path().isEmpty() && Objects.equals(path.apply(one.path()), text);
  }

  private static void refuse(Violations mistakes, String field, AtFirst one, JsonValue value) {
    if (!one.instead().isEmpty()) {
      mistakes.add(field, "kernel.error.at-first-instead", one.instead());
    } else if (!one.path().isEmpty()) {
      mistakes.add(field, "kernel.error.at-first-path");
    } else {
      way(one, value)
          .ifPresentOrElse(
              by -> mistakes.add(field, "kernel.error.at-first-by", by),
              () -> mistakes.add(field, "kernel.error.at-first"));
    }
  }

  /** The command that leads to the value; empty where there is none. */
  private static Optional<String> way(AtFirst one, JsonValue value) {
    return Stream.of(one.ways())
        .filter(way -> way.to().length == 0 || List.of(way.to()).contains(text(value)))
        .map(AtFirst.Way::by)
        .findFirst();
  }

  /** The value as an annotation has it; empty for null, lists and objects. */
  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).toString();
      case TRUE, FALSE -> value.toString();
      case NULL, ARRAY, OBJECT -> "";
    };
  }

  private static boolean isNothing(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL, FALSE -> true;
      case STRING -> ((JsonString) value).getString().isBlank();
      case ARRAY -> value.asJsonArray().isEmpty();
      case OBJECT -> value.asJsonObject().isEmpty();
      case NUMBER, TRUE -> false;
    };
  }
}
