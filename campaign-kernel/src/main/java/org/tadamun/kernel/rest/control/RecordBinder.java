package org.tadamun.kernel.rest.control;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tadamun.kernel.json.boundary.JsonReference;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.control.reading.RequestShape;
import org.tadamun.kernel.rest.control.reading.WrittenLike;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Makes a request record from JSON, and reports every field whose type is wrong.
 *
 * <p>A general binder stops at the first mistake, silently turns numbers into strings, and names
 * the field only in a message. Here callers get all mistakes, each at its path ({@code
 * consents[0].purpose}). Unknown fields are ignored, except in records that are {@link OnlyKnown};
 * absent fields are null.
 */
public final class RecordBinder {

  private static final Map<Class<?>, Function<String, Object>> FROM_TEXT =
      Map.of(
          String.class, text -> text,
          Instant.class, Instant::parse,
          LocalDate.class, LocalDate::parse,
          LocalDateTime.class, LocalDateTime::parse);

  private static final int DIGITS_MOST = 40;

  private final Violations violations;
  private final Supplier<String> plain;
  private final boolean tagged;

  public static <T> T bind(JsonObject json, Class<T> type) {
    return bind(json, type, new Violations(), null);
  }

  /**
   * Binds a new thing.
   *
   * @param known mistakes found before, reported with those found here
   * @param plain the language of names sent as plain text ({@code PlainName}); null refuses those
   */
  static <T> T bind(JsonObject json, Class<T> type, Violations known, Supplier<String> plain) {
    return new RecordBinder(known, plain, false).bound(json, type);
  }

  /** Binds a patched record; the language tags of its texts are kept as they are. */
  public static <T> T bindMerged(JsonObject json, Class<T> type, Violations known) {
    return new RecordBinder(known, null, true).bound(json, type);
  }

  private RecordBinder(Violations known, Supplier<String> plain, boolean tagged) {
    this.violations = known;
    this.plain = plain;
    this.tagged = tagged;
  }

  private <T> T bound(JsonObject json, Class<T> type) {
    Object bound = object("", json, type);
    violations.throwIfAny();
    return type.cast(bound);
  }

  private Object object(String path, JsonObject json, Class<?> type) {
    RequestShape shape = RequestShape.of(type);
    List<Object> arguments = new ArrayList<>();
    for (RequestShape.Part part : shape.parts()) {
      JsonValue sent = part.isName() ? byLanguage(json.get(part.name())) : json.get(part.name());
      JsonValue read = part.byId() ? JsonReference.of(sent, part.type()) : sent;
      arguments.add(value(field(path, part.name()), read, part.type()));
    }
    if (shape.onlyKnown()) {
      refuseUnknown(path, json, shape);
    }
    return violations.isEmpty() ? construct(shape.constructor(), arguments.toArray()) : null;
  }

  private JsonValue byLanguage(JsonValue name) {
    return plain != null && name instanceof JsonString
        ? JSON.createObjectBuilder().add(plain.get(), name).build()
        : name;
  }

  private static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** A null member is allowed under any name. */
  private void refuseUnknown(String path, JsonObject json, RequestShape shape) {
    json.forEach(
        (name, sent) -> {
          if (sent != JsonValue.NULL && !shape.has(name)) {
            error(field(path, name), "kernel.error.unknown-member");
          }
        });
  }

  private Object value(String path, JsonValue json, Type type) {
    if (json == null || json == JsonValue.NULL) {
      return type == boolean.class ? Boolean.FALSE : null;
    }
    if (type instanceof ParameterizedType parameterized) {
      return parameterized.getRawType() == List.class
          ? list(path, json, parameterized.getActualTypeArguments()[0])
          : map(path, json, type);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == LocalizedText.class) {
      Map<String, String> texts = map(path, json, type);
      return texts == null ? null : LocalizedText.ofMap(tagged ? texts : byTag(path, texts));
    }
    if (raw.isRecord()) {
      return json instanceof JsonObject nested ? object(path, nested, raw) : wrongType(path, raw);
    }
    return scalar(path, json, raw);
  }

  private Object scalar(String path, JsonValue json, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return switch (json.getValueType()) {
        case TRUE -> Boolean.TRUE;
        case FALSE -> Boolean.FALSE;
        default -> wrongType(path, type);
      };
    }
    if (type == Integer.class || type == Long.class) {
      return number(path, json, type);
    }
    if (type == BigDecimal.class) {
      return json instanceof JsonNumber number ? decimal(path, number) : wrongType(path, type);
    }
    if (!(json instanceof JsonString string)) {
      return wrongType(path, type);
    }
    if (!isText(string.getString())) {
      return error(path, "kernel.error.control-characters");
    }
    if (type.isEnum()) {
      return constant(path, string.getString(), type);
    }
    try {
      return FROM_TEXT.get(type).apply(string.getString());
    } catch (DateTimeException malformed) {
      return error(path, "kernel.error.date-like", WrittenLike.of(type));
    }
  }

  /** Whether a database can store it: no null character and no half of a surrogate pair. */
  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int sign = text.codePointAt(i);
      if (sign == 0 || Character.getType(sign) == Character.SURROGATE) {
        return false;
      }
    }
    return true;
  }

  /** Rounding a number such as {@code 1e-999999999} would take all memory. */
  private Object decimal(String path, JsonNumber json) {
    BigDecimal number = json.bigDecimalValue();
    return number.precision() > DIGITS_MOST || Math.abs(number.scale()) > DIGITS_MOST
        ? error(path, "kernel.error.number-size")
        : number;
  }

  private Object constant(String path, String name, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    return error(path, "kernel.error.choice-of", WrittenLike.choices(type));
  }

  private Object number(String path, JsonValue json, Class<?> type) {
    if (!(json instanceof JsonNumber number) || !number.isIntegral()) {
      return wrongType(path, type);
    }
    try {
      // Not a conditional expression: that would widen the Integer to a Long.
      if (type == Integer.class) {
        return number.intValueExact();
      }
      return number.longValueExact();
    } catch (ArithmeticException tooLarge) {
      return error(path, "kernel.error.number-size");
    }
  }

  private Object list(String path, JsonValue json, Type element) {
    if (!(json instanceof JsonArray array)) {
      return error(path, "kernel.error.type-like", WrittenLike.list(element));
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonValue sent = array.get(i);
      String at = path + "[" + i + "]";
      // Ignoring a null would empty the list, or shift the items after it.
      Object item = sent == JsonValue.NULL ? wrongType(at, element) : value(at, sent, element);
      if (item != null) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  private Map<String, String> map(String path, JsonValue json, Type type) {
    if (!(json instanceof JsonObject object)) {
      wrongType(path, type);
      return null;
    }
    Map<String, String> entries = new LinkedHashMap<>();
    object.forEach(
        (name, entry) -> {
          if (entry instanceof JsonString string && !isText(name + string.getString())) {
            error(path, "kernel.error.control-characters");
          } else if (entry instanceof JsonString string) {
            entries.put(name, string.getString());
          } else if (entry != JsonValue.NULL) {
            wrongType(path + "." + name, String.class);
          }
        });
    return entries;
  }

  /** Uses canonical tags: nobody would find the text of a tag in capitals. */
  private Map<String, String> byTag(String path, Map<String, String> texts) {
    Map<String, String> known = new LinkedHashMap<>();
    texts.forEach(
        (tag, text) -> {
          if (known.putIfAbsent(Languages.canonical(tag), text) != null) {
            error(path + "." + tag, "kernel.error.twice");
          }
        });
    return known;
  }

  private Object wrongType(String path, Type type) {
    return error(path, "kernel.error.type-like", WrittenLike.of(type));
  }

  private Object error(String path, String key, Object... arguments) {
    violations.add(path, key, arguments);
    return null;
  }

  private static Object construct(Constructor<?> constructor, Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot be made: " + constructor, impossible);
    }
  }
}
