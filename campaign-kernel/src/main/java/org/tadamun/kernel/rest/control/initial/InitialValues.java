package org.tadamun.kernel.rest.control.initial;

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
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.control.reading.RequestShape;

/**
 * Finds fields of a create request that differ from their initial values ({@link InitialValue}).
 *
 * @param path returns the value of a path parameter, or null
 */
public record InitialValues(UnaryOperator<String> path) {

  public Violations judge(JsonObject sent, Class<?> type) {
    return judge("", sent, type, new Violations());
  }

  private Violations judge(String at, JsonObject sent, Class<?> type, Violations mistakes) {
    RequestShape shape = RequestShape.of(type);
    for (InitialValue initial : shape.initial()) {
      for (String field : initial.field()) {
        JsonValue value = sent.getOrDefault(field, JsonValue.NULL);
        if (!isInitial(initial, value)) {
          refuse(mistakes, at + field, initial, value);
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

  private boolean isInitial(InitialValue initial, JsonValue value) {
    List<String> values = List.of(initial.values());
    String parameter = initial.pathParameter();
    String text = text(value);
    return values.contains(text)
        || isNothing(value) && !(values.contains("true") && value == JsonValue.FALSE)
        || !parameter.isEmpty() && Objects.equals(path.apply(parameter), text);
  }

  private static void refuse(
      Violations mistakes, String field, InitialValue initial, JsonValue value) {
    if (!initial.insteadField().isEmpty()) {
      mistakes.add(field, "kernel.error.at-first-instead", initial.insteadField());
    } else if (!initial.pathParameter().isEmpty()) {
      mistakes.add(field, "kernel.error.at-first-path");
    } else {
      commandTo(value, initial)
          .ifPresentOrElse(
              command -> mistakes.add(field, "kernel.error.at-first-by", command),
              () -> mistakes.add(field, "kernel.error.at-first"));
    }
  }

  /** The path of the command that leads to the value; empty where there is none. */
  private static Optional<String> commandTo(JsonValue value, InitialValue initial) {
    return Stream.of(initial.changedBy())
        .filter(one -> one.to().length == 0 || List.of(one.to()).contains(text(value)))
        .map(InitialValue.Command::path)
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
