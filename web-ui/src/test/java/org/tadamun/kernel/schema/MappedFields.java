package org.tadamun.kernel.schema;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The persistent fields of an entity class, and their values. */
final class MappedFields {

  private MappedFields() {}

  /** The persistent fields of the class and of its superclasses. */
  static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> one = type; one != Object.class; one = one.getSuperclass()) {
      for (Field field : one.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        boolean isKept = !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers);
        if (isKept && !field.isAnnotationPresent(Transient.class)) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** Whether the entity manager sets the field, or rows that point back make it up. */
  static boolean isGiven(Field field) {
    return field.isAnnotationPresent(GeneratedValue.class)
        || field.isAnnotationPresent(Version.class)
        || field.isAnnotationPresent(OneToMany.class)
        || field.isAnnotationPresent(ManyToMany.class);
  }

  /** Whether the field holds another entity, whose key is stored in the row. */
  static boolean isEntity(Field field) {
    return field.isAnnotationPresent(ManyToOne.class) || field.isAnnotationPresent(OneToOne.class);
  }

  static Object key(Object entity) throws IllegalAccessException {
    for (Field field : of(entity.getClass())) {
      if (field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(EmbeddedId.class)) {
        return field.get(entity);
      }
    }
    throw new IllegalArgumentException("no key in " + entity.getClass());
  }

  /** Each value by the path to its field; for another entity its key. */
  static Map<String, String> values(Object entity) throws IllegalAccessException {
    Map<String, String> values = new TreeMap<>();
    collect(entity, "", values);
    return values;
  }

  private static void collect(Object owner, String way, Map<String, String> values)
      throws IllegalAccessException {
    for (Field field : of(owner.getClass())) {
      if (!isGiven(field)) {
        String name = way + field.getName();
        if (field.isAnnotationPresent(CollectionTable.class)) {
          int number = 0;
          for (Object element : (Collection<?>) field.get(owner)) {
            put(element, name + number++, field, values);
          }
        } else {
          put(field.get(owner), name, field, values);
        }
      }
    }
  }

  private static void put(Object value, String name, Field field, Map<String, String> values)
      throws IllegalAccessException {
    if (value != null && value.getClass().isAnnotationPresent(Embeddable.class)) {
      collect(value, name + ".", values);
    } else if (value != null && isEntity(field)) {
      values.put(name, String.valueOf(key(value)));
    } else if (value instanceof BigDecimal number) {
      values.put(name, number.stripTrailingZeros().toPlainString());
    } else {
      values.put(name, String.valueOf(value));
    }
  }
}
