package org.tadamun.kernel.rest.control.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.json.boundary.JsonName;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.json.boundary.PlainName;

/**
 * What is needed to bind a request record. Cached, since Java creates the components of a record at
 * each call and searches its annotations.
 *
 * @param initial the initial values of what the request creates
 */
public record RequestShape(
    Constructor<?> constructor, List<Part> parts, List<InitialValue> initial, boolean onlyKnown) {

  private static final ClassValue<RequestShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RequestShape computeValue(Class<?> type) {
          return made(type);
        }
      };

  public static RequestShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static RequestShape made(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RequestShape(
          constructor,
          Arrays.stream(components).map(Part::of).toList(),
          List.of(type.getAnnotationsByType(InitialValue.class)),
          type.isAnnotationPresent(OnlyKnown.class));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("not a request record: " + type.getName(), impossible);
    }
  }

  public boolean has(String name) {
    return parts.stream().anyMatch(part -> part.name().equals(name));
  }

  /** Whether the member has an initial value, which a request cannot set. */
  boolean beginsWith(String name) {
    return initial.stream().anyMatch(one -> List.of(one.field()).contains(name));
  }

  /** One component, with its name in JSON. */
  public record Part(String name, Type type, boolean byId, boolean isName) {
    static Part of(RecordComponent component) {
      return new Part(
          JsonName.of(component),
          component.getGenericType(),
          component.isAnnotationPresent(ById.class),
          component.isAnnotationPresent(PlainName.class));
    }
  }
}
