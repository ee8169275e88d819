package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list for staff. Holds the conditions once, so that list and count agree, and reads rows in two
 * steps: first the sorted ids, then only the entities of the page. Sorting thousands of entities,
 * Derby would carry all of their texts along.
 */
public final class ListQuery<E> {

  private final Class<E> type;
  private final String alias;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * Begins a list without conditions.
   *
   * @param alias the name of a row in conditions and orders
   */
  public ListQuery(Class<E> type, String alias) {
    this.type = type;
    this.alias = alias;
  }

  /** Adds a condition. */
  public ListQuery<E> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * Adds a condition with one parameter.
   *
   * @param name of the parameter
   * @param bound its value; with null the condition is left out
   */
  public ListQuery<E> where(String condition, String name, Object bound) {
    return bound == null ? this : where(condition).bind(name, bound);
  }

  /** Sets a further parameter of a condition. */
  public ListQuery<E> bind(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /**
   * JPQL for "this boolean is so", compared as a number. Derby gets values as text in statements
   * with {@code like} or {@code exists}, where a boolean literal fits no column.
   */
  public static String is(String path, boolean so) {
    return "sql('case when ? then 1 else 0 end', " + path + ") = " + (so ? 1 : 0);
  }

  /**
   * By keyset, as {@link #newestFirst}: those that are older than this one of that moment. First
   * that none is later, since a database goes by an index of times for that, and not for an "or".
   */
  public ListQuery<E> before(Instant moment, long number) {
    String made = alias + ".createdAt";
    return where(made + " <= :moment and (" + made + " < :moment or " + alias + ".id < :before)")
        .bind("moment", moment)
        .bind("before", number);
  }

  /** Newest first by creation time, and not by id, as each node takes ids from its own block. */
  public String newestFirst() {
    return order(alias + ".createdAt", false);
  }

  /** A pattern for {@code like … escape '!'}: this text anywhere. */
  public static String contains(String text) {
    return "%" + text.replaceAll("([!%_])", "!$1") + "%";
  }

  /**
   * Makes another query with these conditions.
   *
   * @param select what comes before the conditions
   * @param end what comes after them, beginning with a blank; or empty
   */
  public <T> TypedQuery<T> query(EntityManager em, String select, String end, Class<T> result) {
    TypedQuery<T> query = em.createQuery(select + where() + end, result);
    parameters.forEach(query::setParameter);
    return query;
  }

  public long count(EntityManager em) {
    return query(em, select("count(" + alias + ")"), "", Long.class).getSingleResult();
  }

  /**
   * Counts rows by the value of this path, in one statement; a value without rows is not in the
   * map.
   */
  public <K> Map<K, Long> counts(EntityManager em, String path, Class<K> values) {
    String each = select(path + ", count(" + alias + ")");
    Map<K, Long> counts = new HashMap<>();
    query(em, each, " group by " + path, Object[].class)
        .getResultList()
        .forEach(row -> counts.put(values.cast(row[0]), ((Number) row[1]).longValue()));
    return counts;
  }

  /** Counts the rows of each value of an enum, those without any row as 0. */
  public <K extends Enum<K>> Map<K, Long> allCounts(
      EntityManager em, String path, Class<K> choices) {
    Map<K, Long> counts = new EnumMap<>(choices);
    for (K choice : choices.getEnumConstants()) {
      counts.put(choice, 0L);
    }
    counts.putAll(counts(em, path, choices));
    return counts;
  }

  /** The numbers of the rows, equal ones by age. */
  public List<Long> numbers(EntityManager em, String path, boolean ascending, int first, int most) {
    return query(em, select(alias + ".id"), order(path, ascending), Long.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Returns the entities of these ids, in this order; the conditions are not applied again.
   *
   * @param fetch what is read along, such as {@code join fetch e.endorser}
   */
  public List<E> ofNumbers(
      EntityManager em, List<Long> numbers, String fetch, String path, boolean ascending) {
    String of = " " + fetch + " where " + alias + ".id in :numbers";
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery(select(alias) + of + order(path, ascending), type)
            .setParameter("numbers", InList.of(numbers))
            .getResultList();
  }

  private String select(String what) {
    return "select " + what + " from " + type.getSimpleName() + " " + alias;
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /**
   * The JPQL expression to sort by countries' names and not by codes, which no reader sees. Uses
   * the function in JDBC syntax: with JPQL's own, Derby would get every value of the statement as
   * text, and then no boolean fits a column.
   *
   * @param codes all country codes in the order of their names; null sorts by the codes themselves
   */
  public static String named(String path, String codes) {
    return codes == null ? path : "sql('{fn locate(?, ''" + codes + "'')}', " + path + ")";
  }

  /** Returns the order clause; rows with equal values by age. */
  public String order(String path, boolean ascending) {
    String direction = ascending ? " asc" : " desc";
    return " order by " + path + direction + ", " + alias + ".id" + direction;
  }
}
