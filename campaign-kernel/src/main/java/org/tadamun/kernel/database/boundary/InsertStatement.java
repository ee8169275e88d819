package org.tadamun.kernel.database.boundary;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an entity becomes a row, as its mapping says. It knows columns, embedded values, enumerations
 * by name and moments; whatever else a class declares it refuses.
 */
final class InsertStatement {

  private static final Map<Class<?>, Integer> TYPES =
      Map.of(
          String.class, Types.VARCHAR,
          Long.class, Types.BIGINT,
          Integer.class, Types.INTEGER,
          Boolean.class, Types.BOOLEAN,
          Instant.class, Types.TIMESTAMP);

  /** What changes how a value is written. */
  private static final Set<Class<? extends Annotation>> OTHERWISE =
      Set.of(
          Convert.class,
          AttributeOverride.class,
          AttributeOverrides.class,
          Version.class,
          Lob.class);

  private final String table;
  private final String columns;
  private final String sql;
  private final List<Place> places;

  private InsertStatement(String table, List<Place> places) {
    String values = places.stream().map(place -> "?").collect(Collectors.joining(", "));
    this.table = table;
    this.columns = places.stream().map(Place::column).collect(Collectors.joining(", "));
    this.sql = "insert into " + table + " (" + columns + ") values (" + values + ")";
    this.places = places;
  }

  /**
   * Where a column's value is found.
   *
   * @param way from the entity through what is embedded
   */
  private record Place(String column, List<Field> way, RowBatch.Null nothing) {

    Object value(Object entity) {
      Object value = entity;
      for (Field field : way) {
        if (value == null) {
          break;
        }
        value = get(field, value);
      }
      return switch (value) {
        case null -> nothing;
        case Instant moment -> Timestamp.from(moment);
        case Enum<?> constant -> constant.name();
        default -> value;
      };
    }
  }

  /**
   * @throws IllegalArgumentException where a field is mapped in a way that is not known here
   */
  static InsertStatement of(Class<?> entity) {
    List<Place> places = new ArrayList<>();
    collect(entity, List.of(), places);
    return new InsertStatement(entity.getAnnotation(Table.class).name(), places);
  }

  private static void collect(Class<?> type, List<Field> way, List<Place> places) {
    if (type.getSuperclass() != Object.class) {
      collect(type.getSuperclass(), way, places);
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Transient.class)) {
        field.setAccessible(true);
        refuseIfOtherwise(field);
        List<Field> further = new ArrayList<>(way);
        further.add(field);
        if (field.isAnnotationPresent(Embedded.class)) {
          collect(field.getType(), further, places);
        } else {
          places.add(new Place(column(field), further, nothing(field)));
        }
      }
    }
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

  private static Object get(Field field, Object owner) {
    try {
      return field.get(owner);
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

  Object[] values(Object entity) {
    Object[] values = new Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = places.get(i).value(entity);
    }
    return values;
  }
}
