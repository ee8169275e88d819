package org.tadamun.kernel.schema;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Makes entities with values that a too narrow column or an incomplete mapping would change: the
 * longest texts in Arabic, moments with microseconds, and the longest constant of each enumeration.
 * The rows to which an entity points are made too.
 */
final class Specimens {

  private static final int LETTERS = 26;
  private static final char FIRST_LETTER = 'ا';

  /** The length of what surrounds one text of a {@link LocalizedText}: {@code {"ar":""}}. */
  private static final int BRACES = 9;

  private final EntityManager em;
  private final Map<String, String> foreignKeys;
  private final Map<String, Class<?>> entities;
  private final Set<Class<?>> underWay = new HashSet<>();
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  /**
   * @param foreignKeys the table that a column such as {@code petition_signature.petition_id}
   *     points to
   */
  Specimens(EntityManager em, Map<String, String> foreignKeys) {
    this.em = em;
    this.foreignKeys = foreignKeys;
    this.entities =
        em.getMetamodel().getEntities().stream()
            .collect(Collectors.toMap(one -> table(one.getJavaType()), one -> one.getJavaType()));
  }

  /** The seed of all values, to make the same ones again. */
  long seed() {
    return seed;
  }

  /** An entity of the class, written to the database and still managed. */
  Object written(Class<?> type) throws ReflectiveOperationException {
    underWay.add(type);
    Object specimen;
    try {
      specimen = filled(type, table(type));
    } finally {
      underWay.remove(type);
    }
    em.persist(specimen);
    em.flush();
    return specimen;
  }

  private static String table(Class<?> type) {
    return type.getAnnotation(Table.class).name().toLowerCase(Locale.ROOT);
  }

  private Object filled(Class<?> type, String table) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object specimen = constructor.newInstance();
    for (Field field : MappedFields.of(type)) {
      if (!MappedFields.isGiven(field)) {
        field.set(specimen, value(field, table));
      }
    }
    return specimen;
  }

  private Object value(Field field, String table) throws ReflectiveOperationException {
    CollectionTable rows = field.getAnnotation(CollectionTable.class);
    if (rows != null) {
      var type = (ParameterizedType) field.getGenericType();
      Class<?> element = (Class<?>) type.getActualTypeArguments()[0];
      return new ArrayList<>(List.of(value(field, element, rows.name())));
    }
    return value(field, field.getType(), table);
  }

  private Object value(Field field, Class<?> type, String table)
      throws ReflectiveOperationException {
    if (type.isAnnotationPresent(Embeddable.class)) {
      return filled(type, table);
    }
    String target = foreignKeys.get(table + "." + column(field));
    if (target != null) {
      Class<?> pointedTo = entities.get(target);
      Object other = pointedTo(pointedTo, isNeeded(field));
      if (other == null) {
        return null;
      }
      return MappedFields.isEntity(field) ? other : MappedFields.key(other);
    }
    return plain(field.getAnnotation(Column.class), type);
  }

  /** The entity to point to; null if it needs the present one first and may be left out. */
  private Object pointedTo(Class<?> type, boolean needed) throws ReflectiveOperationException {
    try {
      if (underWay.contains(type)) {
        throw new GoesRound();
      }
      return written(type);
    } catch (GoesRound round) {
      if (needed) {
        throw round;
      }
      return null;
    }
  }

  private static boolean isNeeded(Field field) {
    return field.getType().isPrimitive()
        || field.isAnnotationPresent(JoinColumn.class)
            && !field.getAnnotation(JoinColumn.class).nullable()
        || field.isAnnotationPresent(Column.class) && !field.getAnnotation(Column.class).nullable();
  }

  /** Thrown if making an entity needs the entity that is being made. */
  private static final class GoesRound extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static String column(Field field) {
    return field.isAnnotationPresent(JoinColumn.class)
        ? field.getAnnotation(JoinColumn.class).name()
        : field.getAnnotation(Column.class).name();
  }

  private Object plain(Column column, Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .max(Comparator.comparing(one -> one.toString().length()))
          .orElseThrow();
    }
    return switch (type.getSimpleName()) {
      case "String" -> text(column.length());
      case "LocalizedText" -> LocalizedText.of("ar", text(column.length() - BRACES));
      case "long", "Long" -> 4_000_000_000_000L + random.nextInt(1_000_000);
      case "int", "Integer" -> 30_000 + random.nextInt(2_000); // Some columns are small.
      case "boolean", "Boolean" -> true;
      case "BigDecimal" -> new BigDecimal("12.3456789").setScale(column.scale(), RoundingMode.DOWN);
      case "Instant" -> Instant.parse("2026-03-29T01:30:59.123456Z");
      case "LocalDate" -> LocalDate.of(2028, 2, 29);
      case "LocalDateTime" -> LocalDateTime.of(2026, 3, 29, 2, 30, 59);
      default -> throw new IllegalArgumentException("no specimen of " + type);
    };
  }

  private String text(int length) {
    return random
        .ints(length, FIRST_LETTER, FIRST_LETTER + LETTERS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
