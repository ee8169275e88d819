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
 * A list of staff: its conditions, so that the list and its count cannot differ, and its rows in
 * two steps. Numbers are sorted first, and only what is on the page is read wholly: where thousands
 * are sorted, Derby would carry all of their texts along.
 */
public final class ListQuery<E> {

  private final Class<E> type;
  private final String alias;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param alias by which conditions and orders call a row
   */
  public ListQuery(Class<E> type, String alias) {
    this.type = type;
    this.alias = alias;
  }

  /** Asked whatever else is. */
  public ListQuery<E> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * @param name of the parameter that the condition has
   * @param bound its value; null does not narrow
   */
  public ListQuery<E> where(String condition, String name, Object bound) {
    return bound == null ? this : where(condition).bind(name, bound);
  }

  /** A parameter that a condition has besides its own. */
  public ListQuery<E> bind(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** That it is so, or not: by a number, as a truth is where Derby is given values as text. */
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

  /** By their time, since each of two nodes has a block of numbers of its own. */
  public String newestFirst() {
    return order(alias + ".createdAt", false);
  }

  /** A pattern for {@code like} with {@code escape '!'}: this text anywhere. */
  public static String contains(String text) {
    return "%" + text.replaceAll("([!%_])", "!$1") + "%";
  }

  /**
   * A question of its own, under these conditions.
   *
   * @param select what stands before them
   * @param end what stands behind them, beginning with a blank, or nothing
   */
  public <T> TypedQuery<T> query(EntityManager em, String select, String end, Class<T> result) {
    TypedQuery<T> query = em.createQuery(select + where() + end, result);
    parameters.forEach(query::setParameter);
    return query;
  }

  public long count(EntityManager em) {
    return query(em, select("count(" + alias + ")"), "", Long.class).getSingleResult();
  }

  /** How many have which value of this path, in one statement; what nothing has is not told. */
  public <K> Map<K, Long> counts(EntityManager em, String path, Class<K> values) {
    String each = select(path + ", count(" + alias + ")");
    Map<K, Long> counts = new HashMap<>();
    query(em, each, " group by " + path, Object[].class)
        .getResultList()
        .forEach(row -> counts.put(values.cast(row[0]), ((Number) row[1]).longValue()));
    return counts;
  }

  /** The same of a choice, noughts included. */
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
   * Those of these numbers, in this order; the conditions are not asked again.
   *
   * @param fetch what is read along, as {@code join fetch e.endorser}
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
   * What rows are sorted by that are sorted by a country: not by its code, which no reader sees. By
   * the function as JDBC calls it: where the query language is asked, Derby is given every value of
   * the statement as a part of its text, in which no truth fits a column.
   *
   * @param codes of all countries in the order of their names, {@code null} for that of the codes
   */
  public static String named(String path, String codes) {
    return codes == null ? path : "sql('{fn locate(?, ''" + codes + "'')}', " + path + ")";
  }

  /** Equal ones by age. */
  public String order(String path, boolean ascending) {
    String direction = ascending ? " asc" : " desc";
    return " order by " + path + direction + ", " + alias + ".id" + direction;
  }
}
