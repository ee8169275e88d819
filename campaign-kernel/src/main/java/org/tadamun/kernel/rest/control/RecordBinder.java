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
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.JsonName;
import org.tadamun.kernel.json.boundary.JsonReference;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Makes a request record from JSON and names every field whose type is wrong.
 *
 * <p>A general binder stops at the first mistake, turns numbers into strings in silence, and tells
 * the field only inside a message. Callers of ours get all mistakes, each at its path ({@code
 * consents[0].purpose}). Unknown fields are ignored, but for conditions and wishes ({@link
 * OnlyKnown}); absent ones are null.
 */
public final class RecordBinder {

  private static final Map<Class<?>, Function<String, Object>> FROM_TEXT =
      Map.of(
          String.class, text -> text,
          Instant.class, Instant::parse,
          LocalDate.class, LocalDate::parse,
          LocalDateTime.class, LocalDateTime::parse);

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private static final int DIGITS_MOST = 40;

  private final Violations violations;
  private final Supplier<String> plain;

  public static <T> T bind(JsonObject json, Class<T> type) {
    return bind(json, type, new Violations(), null);
  }

  /**
   * @param known mistakes that are told with those that are found here
   * @param plain the language of names that are plain text ({@link PlainName}); null takes none
   */
  static <T> T bind(JsonObject json, Class<T> type, Violations known, Supplier<String> plain) {
    RecordBinder binder = new RecordBinder(known, plain);
    Object bound = binder.object("", json, type);
    binder.violations.throwIfAny();
    return type.cast(bound);
  }

  private RecordBinder(Violations known, Supplier<String> plain) {
    this.violations = known;
    this.plain = plain;
  }

  private Object object(String path, JsonObject json, Class<?> type) {
    Shape shape = SHAPES.get(type);
    List<Object> arguments = new ArrayList<>();
    for (Part part : shape.parts()) {
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

  /** What is null asks nothing, whatever it is called. */
  private void refuseUnknown(String path, JsonObject json, Shape shape) {
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
          : map(path, json);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == LocalizedText.class) {
      Map<String, String> texts = map(path, json);
      return texts == null ? null : LocalizedText.ofMap(texts);
    }
    if (raw.isRecord()) {
      return json instanceof JsonObject nested ? object(path, nested, raw) : wrongType(path);
    }
    return scalar(path, json, raw);
  }

  private Object scalar(String path, JsonValue json, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return switch (json.getValueType()) {
        case TRUE -> Boolean.TRUE;
        case FALSE -> Boolean.FALSE;
        default -> wrongType(path);
      };
    }
    if (type == Integer.class || type == Long.class) {
      return number(path, json, type);
    }
    if (type == BigDecimal.class) {
      return json instanceof JsonNumber number ? decimal(path, number) : wrongType(path);
    }
    if (!(json instanceof JsonString string)) {
      return wrongType(path);
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
      return error(path, "kernel.error.date");
    }
  }

  /** Whether a database can keep it: no null character, no half of a character. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  /** A number such as {@code 1e-999999999} would take all memory when it is rounded. */
  private Object decimal(String path, JsonNumber json) {
    BigDecimal number = json.bigDecimalValue();
    return number.precision() > DIGITS_MOST || Math.abs(number.scale()) > DIGITS_MOST
        ? error(path, "kernel.error.number")
        : number;
  }

  private Object constant(String path, String name, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    return error(path, "kernel.error.choice");
  }

  private Object number(String path, JsonValue json, Class<?> type) {
    if (!(json instanceof JsonNumber number) || !number.isIntegral()) {
      return wrongType(path);
    }
    try {
      // Not a conditional expression: that would widen the Integer to a Long.
      if (type == Integer.class) {
        return number.intValueExact();
      }
      return number.longValueExact();
    } catch (ArithmeticException tooLarge) {
      return error(path, "kernel.error.number");
    }
  }

  private Object list(String path, JsonValue json, Type element) {
    if (!(json instanceof JsonArray array)) {
      return wrongType(path);
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonValue sent = array.get(i);
      String at = path + "[" + i + "]";
      // Left out it would empty the list, or move all behind it.
      Object item = sent == JsonValue.NULL ? wrongType(at) : value(at, sent, element);
      if (item != null) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  private Map<String, String> map(String path, JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      wrongType(path);
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
            wrongType(path + "." + name);
          }
        });
    return entries;
  }

  private Object wrongType(String path) {
    return error(path, "kernel.error.type");
  }

  private Object error(String path, String key) {
    violations.add(path, key);
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

  /** Java makes the components of a record anew each time that it is asked. */
  private record Shape(Constructor<?> constructor, List<Part> parts, boolean onlyKnown) {

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Shape(
            constructor,
            Arrays.stream(components).map(Part::of).toList(),
            type.isAnnotationPresent(OnlyKnown.class));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException("not a request record: " + type.getName(), impossible);
      }
    }

    boolean has(String name) {
      return parts.stream().anyMatch(part -> part.name().equals(name));
    }
  }

  private record Part(String name, Type type, boolean byId, boolean isName) {

    static Part of(RecordComponent component) {
      return new Part(
          JsonName.of(component),
          component.getGenericType(),
          component.isAnnotationPresent(ById.class),
          component.isAnnotationPresent(PlainName.class));
    }
  }
}
