package org.tadamun.web.api.description;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The types that the API takes and answers, each with a name of its own. */
final class ApiTypes {

  /** Types written as one value, whatever they are made of. */
  private static final Map<Class<?>, String> WHOLE =
      Map.of(
          Instant.class, "Moment",
          LocalDate.class, "Day",
          LocalDateTime.class, "LocalTime",
          LocalizedText.class, "LocalizedText");

  private final Map<String, Type> byName = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();

  Map<String, Type> byName() {
    return byName;
  }

  /**
   * Adds the type and all types that it contains.
   *
   * @throws IllegalStateException if two types have the same name
   */
  void add(Type type) {
    if (!isThing(type)) {
      arguments(type).forEach(this::add);
      return;
    }
    Type before = byName.putIfAbsent(name(type), type);
    if (before == null) {
      parts(type).forEach(this::add);
    } else if (!before.equals(type)) {
      throw new IllegalStateException(name(type) + " would stand for " + before + " and " + type);
    }
  }

  /** As {@link #add}, for a type that callers send; callers may leave out members. */
  void take(Type type) {
    ApiTypes sent = new ApiTypes();
    sent.add(type);
    sent.byName().values().forEach(this::add);
    taken.addAll(sent.byName().keySet());
  }

  /** Whether the type occurs in answers only, so that all of its members are always there. */
  boolean isAnswered(String name) {
    return !taken.contains(name);
  }

  /** Whether the type has a name; others are described where they are used. */
  static boolean isThing(Type type) {
    Class<?> raw = raw(type);
    return WHOLE.containsKey(raw) || raw.isEnum() || raw.isRecord();
  }

  static boolean isWhole(Class<?> raw) {
    return WHOLE.containsKey(raw);
  }

  static String name(Type type) {
    Class<?> raw = raw(type);
    if (raw == Page.class) {
      return name(arguments(type).getFirst()) + "Page";
    }
    Schema schema = raw.getAnnotation(Schema.class);
    return schema == null || schema.name().isEmpty()
        ? WHOLE.getOrDefault(raw, raw.getSimpleName())
        : schema.name();
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type;
  }

  static List<Type> arguments(Type type) {
    return type instanceof ParameterizedType of ? List.of(of.getActualTypeArguments()) : List.of();
  }

  private static Stream<Type> parts(Type type) {
    Class<?> raw = raw(type);
    if (raw == Page.class) {
      return arguments(type).stream();
    }
    return isWhole(raw) || !raw.isRecord()
        ? Stream.of()
        : Stream.of(raw.getRecordComponents()).map(RecordComponent::getGenericType);
  }
}
