package org.tadamun.petition.signature.control.listing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The signatures of a stretch of a filter's list as SQL: state by state, since each index begins
 * with it or holds it after an equal country. Derby is told which index to take; what tells it is a
 * comment to PostgreSQL.
 */
final class SignatureFilterSql {

  private static final String DOMAIN =
      " and substr(domain_key, 1, " + SignatureFilter.DOMAIN_LETTERS + ") = ?domain";

  /** Both as the database has small letters, so that a row is always found by its own. */
  private static final String ORGANISATION = " and lower(organisation) = lower(?organisation)";

  private static final String LOCALITY = " and lower(locality) = lower(?locality)";

  private final Map<String, Object> values = new TreeMap<>();
  private final ListOrder order;

  /** Whether all of the list lies in a stretch of its order, outside of which nobody need look. */
  private final boolean within;

  /** From where, of each state. */
  private final Map<SignatureState, String> parts = new EnumMap<>(SignatureState.class);

  /**
   * @param among of these states alone; the filter's is one of them, if the list can have any
   */
  SignatureFilterSql(
      long petitionId, SignatureFilter filter, ListOrder order, Set<SignatureState> among) {
    this(petitionId, filter, order, index(filter, order), among);
  }

  private SignatureFilterSql(
      long petitionId,
      SignatureFilter filter,
      ListOrder order,
      String index,
      Set<SignatureState> among) {
    this.order = order;
    this.within = order.isTime() || filter.brought() != null;
    values.put("petition", petitionId);
    String conditions = conditions(filter);
    for (SignatureState state : among) {
      if (isAmong(filter, state)) {
        parts.put(
            state,
            " from petition_signature --DERBY-PROPERTIES index=%s\n".formatted(index)
                + " where petition_id = ?petition and state = '%s'".formatted(state)
                + conditions);
      }
    }
  }

  /** Nothing is fetched to see that it is of no import where nothing of its state can be. */
  private static boolean isAmong(SignatureFilter filter, SignatureState state) {
    boolean wanted = filter.state() == null || filter.state() == state;
    return wanted && (filter.brought() == null || state.mayBeBrought());
  }

  /** Those of one moment of a list in the order of a time, by their numbers. */
  static SignatureFilterSql ofMoment(
      long petitionId,
      SignatureFilter filter,
      ListOrder time,
      long place,
      Set<SignatureState> among) {
    SignatureFilterSql sql =
        new SignatureFilterSql(petitionId, filter, ListOrder.NUMBER, index(filter, time), among);
    sql.values.put("moment", time.value(place));
    sql.parts.replaceAll((state, from) -> from + " and " + time.column() + " = ?moment");
    return sql;
  }

  ListOrder order() {
    return order;
  }

  private static String index(SignatureFilter filter, ListOrder order) {
    return switch (order) {
      case CONFIRMED -> "petition_signature_confirmed";
      case SIGNED -> "petition_signature_by_time";
      case NUMBER ->
          filter.country() == null
              ? "petition_signature_by_state"
              : "petition_signature_by_country";
    };
  }

  /** But for the time by which the list is ordered: its bounds are those of the stretch. */
  private String conditions(SignatureFilter filter) {
    return and(" and country = ?country", "country", filter.country())
        + and(" and version_no = ?version", "version", filter.version())
        + between(ListOrder.SIGNED, filter.from(), "since", filter.to(), "until")
        + between(
            ListOrder.CONFIRMED, filter.confirmedFrom(), "confirmed", filter.confirmedTo(), "ahead")
        + and(DOMAIN, "domain", filter.domain())
        + and(ORGANISATION, "organisation", filter.traits().organisation())
        + and(LOCALITY, "locality", filter.traits().locality())
        + imported(filter.brought())
        + source(filter.traits().source(), "")
        + (filter.traits().byPass() ? " and by_pass = true" : "")
        + (filter.alarm() ? " and ruling_alarm = true" : "");
  }

  /**
   * As {@code Provenance} has it: of imports from before it was asked all are partners'.
   *
   * @param row what stands before a column
   */
  static String source(SignatureSource one, String row) {
    if (one == null) {
      return "";
    }
    String condition =
        switch (one) {
          case ONLINE -> " and %1$simport_id is null";
          case PAPER -> " and %1$simport_id is not null and %1$simport_source = 'PAPER'";
          case PARTNER ->
              " and %1$simport_id is not null"
                  + " and (%1$simport_source is null or %1$simport_source = 'PARTNER')";
        };
    return condition.formatted(row);
  }

  private String imported(ImportFilter one) {
    return one == null ? "" : and(" and import_id = ?import", "import", one.number());
  }

  /**
   * PostgreSQL, which plans before it knows the values, would take the time for the narrower
   * condition, by its index: so it is told in a way that has none.
   */
  private String between(ListOrder time, Instant from, String fromName, Instant to, String toName) {
    if (time == order) {
      return "";
    }
    String moment = " and coalesce(%1$s, %1$s)".formatted(time.column());
    return and(moment + " >= ?" + fromName, fromName, moment(from))
        + and(moment + " < ?" + toName, toName, moment(to));
  }

  private String and(String condition, String name, Object value) {
    if (value == null) {
      return "";
    }
    values.put(name, value);
    return condition;
  }

  private static Timestamp moment(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  boolean isNone() {
    return parts.isEmpty();
  }

  /** Those of a stretch, with columns {@code id} and {@code place}; to be put in brackets. */
  String rows() {
    String column = order.column();
    return each((state, from) -> "select id, %s as place%s%s".formatted(column, from, stretch()));
  }

  /**
   * How many each state has in a stretch, counted apart: grouped they took Derby four times as
   * long. Of numbers all are counted, but for those of an import.
   */
  String counts() {
    String in = within ? stretch() : "";
    return each((state, from) -> "select '%s', count(*)%s%s".formatted(state, from, in));
  }

  private String stretch() {
    return " and %1$s >= ?first and %1$s < ?end".formatted(order.column());
  }

  private String each(BiFunction<SignatureState, String, String> select) {
    return parts.entrySet().stream()
        .map(part -> select.apply(part.getKey(), part.getValue()))
        .collect(Collectors.joining(" union all "));
  }

  /** By the names that stand in {@link #rows}, but for the stretch. */
  Map<String, Object> values() {
    return values;
  }
}
