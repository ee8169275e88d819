package org.tadamun.kernel.database.boundary;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.control.UsualColumns;

/**
 * The insert statement of an entity, made from its mapping. Supports plain columns, embedded values
 * and keys, enumerations by name, moments and days; refuses any other mapping.
 */
final class InsertStatement {

  private static final Map<Class<?>, Integer> TYPES =
      Map.of(
          String.class, Types.VARCHAR,
          Long.class, Types.BIGINT,
          Integer.class, Types.INTEGER,
          Boolean.class, Types.BOOLEAN,
          Instant.class, Types.TIMESTAMP,
          LocalDate.class, Types.DATE);

  /** Annotations that change how a value is written. */
  private static final Set<Class<? extends Annotation>> OTHERWISE =
      Set.of(
          Convert.class,
          AttributeOverride.class,
          AttributeOverrides.class,
          Version.class,
          Lob.class);

  private static final MethodType OF_ANY = MethodType.methodType(Object.class, Object.class);
  private static final MethodHandle IS_NULL = isNull();

  /** A handle that always returns null. */
  private static final MethodHandle NOTHING =
      MethodHandles.dropArguments(MethodHandles.constant(Object.class, null), 0, Object.class);

  private final String table;
  private final String columns;
  private final String sql;
  private final List<Place> places;
  private final UsualColumns usual;
  private final Field key;

  /**
   * Makes the statement.
   *
   * @param key the field of the generated key; null where the key is not generated
   */
  private InsertStatement(String table, List<Place> places, Field key) {
    String values = places.stream().map(place -> "?").collect(Collectors.joining(", "));
    this.table = table;
    this.columns = places.stream().map(Place::column).collect(Collectors.joining(", "));
    this.sql = "insert into " + table + " (" + columns + ") values (" + values + ")";
    this.places = places;
    this.usual = new UsualColumns(table, places.stream().map(Place::column).toList());
    this.key = key;
  }

  /**
   * Where the value of a column is found.
   *
   * @param from reads it from the entity, through embedded values; null where one of those is null
   */
  private record Place(String column, MethodHandle from, RowBatch.Null nothing) {

    /** Checks the types one by one: a pattern switch takes longer than to read the field. */
    Object value(Object entity) {
      Object value = read(entity);
      if (value == null) {
        return nothing;
      }
      if (value instanceof Instant moment) {
        return Timestamp.from(moment);
      }
      if (value instanceof LocalDate day) {
        return Date.valueOf(day);
      }
      return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private Object read(Object entity) {
      try {
        return from.invokeExact(entity);
      } catch (RuntimeException | Error failed) {
        throw failed;
      } catch (Throwable impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * Returns the statement of an entity class.
   *
   * @throws IllegalArgumentException where a field has an unsupported mapping
   */
  static InsertStatement of(Class<?> entity) {
    List<Place> places = new ArrayList<>();
    collect(entity, null, places);
    String table = entity.getAnnotation(Table.class).name();
    return new InsertStatement(table, places, key(entity));
  }

  private static Field key(Class<?> type) {
    if (type == Object.class) {
      return null;
    }
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(GeneratedValue.class)) {
        if (field.getType() != long.class) {
          throw new IllegalArgumentException("a key that is not known: " + field);
        }
        field.setAccessible(true);
        return field;
      }
    }
    return key(type.getSuperclass());
  }

  /**
   * Adds the columns of a class and of its embedded values.
   *
   * @param owner reads the embedded object from the entity; null for the entity itself
   */
  private static void collect(Class<?> type, MethodHandle owner, List<Place> places) {
    if (type.getSuperclass() != Object.class) {
      collect(type.getSuperclass(), owner, places);
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Transient.class)) {
        field.setAccessible(true);
        refuseIfOtherwise(field);
        if (isEmbedded(field)) {
          collect(field.getType(), value(owner, field), places);
        } else {
          places.add(new Place(column(field), value(owner, field), nothing(field)));
        }
      }
    }
  }

  private static boolean isEmbedded(Field field) {
    return field.isAnnotationPresent(Embedded.class) || field.isAnnotationPresent(EmbeddedId.class);
  }

  private static void refuseIfOtherwise(Field field) {
    if (OTHERWISE.stream().anyMatch(field::isAnnotationPresent)) {
      throw new IllegalArgumentException("a mapping that is not known: " + field);
    }
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    if (column == null || !column.insertable()) {
      throw new IllegalArgumentException("a mapping that is not known: " + field);
    }
    return column.name();
  }

  private static RowBatch.Null nothing(Field field) {
    Enumerated enumerated = field.getAnnotation(Enumerated.class);
    boolean named = enumerated != null && enumerated.value() == EnumType.STRING;
    Integer type = named ? Integer.valueOf(Types.VARCHAR) : TYPES.get(field.getType());
    if (type == null && !field.getType().isPrimitive()) {
      throw new IllegalArgumentException("a type that is not known: " + field);
    }
    return new RowBatch.Null(type == null ? Types.NULL : type);
  }

  /** One handle for the whole path, so that each column is a single call. */
  private static MethodHandle value(MethodHandle owner, Field field) {
    MethodHandle value = getter(field);
    return owner == null
        ? value
        : MethodHandles.filterReturnValue(
            owner, MethodHandles.guardWithTest(IS_NULL, NOTHING, value));
  }

  private static MethodHandle getter(Field field) {
    try {
      return MethodHandles.lookup().unreflectGetter(field).asType(OF_ANY);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MethodHandle isNull() {
    try {
      MethodType test = MethodType.methodType(boolean.class, Object.class);
      return MethodHandles.publicLookup().findStatic(Objects.class, "isNull", test);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("every Java has it", impossible);
    }
  }

  /** Whether the entity has a generated key. */
  boolean isNumbered() {
    return key != null;
  }

  /** Sets the key unless it is set already, as when a failed insert is tried again. */
  void number(Object entity, Supplier<Number> next) {
    try {
      if (key.getLong(entity) == 0) {
        key.setLong(entity, next.get().longValue());
      }
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String table() {
    return table;
  }

  /** Separated by commas. */
  String columns() {
    return columns;
  }

  String sql() {
    return sql;
  }

  /** Returns the value of one column. */
  Object value(Object entity, String column) {
    return places.stream()
        .filter(place -> place.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + column + " of " + table))
        .value(entity);
  }

  /** To write these, without the columns in which nobody has had anything so far. */
  UsualColumns.Insertion usual(List<?> entities) {
    return usual.of(entities.stream().map(this::values).toList());
  }

  Object[] values(Object entity) {
    Object[] values = new Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = places.get(i).value(entity);
    }
    return values;
  }
}
