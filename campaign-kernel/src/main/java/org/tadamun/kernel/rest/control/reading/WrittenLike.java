package org.tadamun.kernel.rest.control.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Examples of how a type is written in JSON, for error messages. Nothing else tells the caller
 * that, for example, a number was expected and no text.
 */
public final class WrittenLike {

  private static final String TEXT = "\"…\"";
  private static final String TRUTH = "true";
  private static final String WHOLE = "12";
  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          String.class,
          TEXT,
          Boolean.class,
          TRUTH,
          boolean.class,
          TRUTH,
          Integer.class,
          WHOLE,
          Long.class,
          WHOLE,
          BigDecimal.class,
          "52.5163",
          Instant.class,
          "\"2026-01-31T18:00:00Z\"",
          LocalDate.class,
          "\"2026-01-31\"",
          LocalDateTime.class,
          "\"2026-01-31T18:00:00\"",
          LocalizedText.class,
          "{\"en\": \"…\"}");

  private WrittenLike() {}

  public static String of(Type type) {
    if (type instanceof ParameterizedType some) {
      return some.getRawType() == List.class
          ? list(some.getActualTypeArguments()[0])
          : "{\"…\": \"…\"}";
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return '"' + choices(plain) + '"';
    }
    return SCALARS.getOrDefault(plain, "{…}");
  }

  public static String list(Type element) {
    return '[' + of(element) + ']';
  }

  /** The names of an enumeration's constants. */
  public static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> ((Enum<?>) one).name())
        .collect(Collectors.joining(", "));
  }
}
