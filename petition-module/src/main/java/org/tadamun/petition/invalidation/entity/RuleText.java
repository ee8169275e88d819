package org.tadamun.petition.invalidation.entity;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

/** A rule as it is stored: a JSON object of texts, by the names of its conditions. */
public final class RuleText {

  private static final String AND = ",";

  private RuleText() {}

  static String of(InvalidationRule rule) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    texts(rule).forEach(json::add);
    return json.build().toString();
  }

  public static InvalidationRule parse(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return made(name -> json.getString(name, null));
    }
  }

  /** The conditions as texts, in their order. */
  static Map<String, String> texts(InvalidationRule rule) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (RecordComponent component : InvalidationRule.class.getRecordComponents()) {
      Object asked = read(component, rule);
      if (asked instanceof List<?> several) {
        texts.put(
            component.getName(),
            String.join(AND, several.stream().map(String.class::cast).toList()));
      } else if (asked != null) {
        texts.put(component.getName(), asked.toString());
      }
    }
    return texts;
  }

  /**
   * A rule from texts.
   *
   * @param text gives the text of a condition by its name; null where it is not checked
   */
  static InvalidationRule made(UnaryOperator<String> text) {
    RecordComponent[] components = InvalidationRule.class.getRecordComponents();
    Object[] asked =
        Arrays.stream(components)
            .map(one -> value(text.apply(one.getName()), one.getType()))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return InvalidationRule.class.getDeclaredConstructor(types).newInstance(asked);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object read(RecordComponent component, InvalidationRule rule) {
    try {
      return component.getAccessor().invoke(rule);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(String text, Class<?> type) {
    if (text == null || type == String.class) {
      return text;
    }
    if (type == Instant.class) {
      return Instant.parse(text);
    }
    if (type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == Boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type == Visibility.class) {
      return Visibility.valueOf(text);
    }
    return type == SignatureSource.class ? SignatureSource.valueOf(text) : List.of(text.split(AND));
  }
}
