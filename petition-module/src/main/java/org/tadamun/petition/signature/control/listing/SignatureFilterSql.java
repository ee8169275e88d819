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
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The SQL for a stretch of a filter's list, state by state, because each index begins with the
 * state or has it after the country. A comment names the index for Derby; PostgreSQL ignores it.
 */
final class SignatureFilterSql {

  private static final String DOMAIN =
      " and substr(domain_key, 1, " + SignatureFilter.DOMAIN_LETTERS + ") = ?domain";

  /** Both sides in the database's own lower case, so that a row always matches its own value. */
  private static final String ORGANISATION = " and lower(organisation) = lower(?organisation)";

  private static final String LOCALITY = " and lower(locality) = lower(?locality)";

  private final Map<String, Object> values = new TreeMap<>();
  private final ListOrder order;

  /** Whether the list lies within a stretch of its order, so that nothing outside is counted. */
  private final boolean within;

  /** The from and where parts by state. */
  private final Map<SignatureState, String> parts = new EnumMap<>(SignatureState.class);

  /**
   * The SQL of a list.
   *
   * @param among limits the list to these states
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
    this.within = order.isTime() || filter.imported() != null;
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

  /** Leaves out states that imported signatures cannot have, so that no row is read for them. */
  private static boolean isAmong(SignatureFilter filter, SignatureState state) {
    boolean wanted = filter.state() == null || filter.state() == state;
    return wanted && (filter.imported() == null || state.mayBeImported());
  }

  /** The rows of one moment in a list ordered by time, by id. */
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

  /** All conditions but the time of the order, whose bounds are those of the stretch. */
  private String conditions(SignatureFilter filter) {
    return and(" and country = ?country", "country", filter.country())
        + and(" and version_no = ?version", "version", filter.version())
        + between(ListOrder.SIGNED, filter.signed(), "since", "until")
        + between(ListOrder.CONFIRMED, filter.confirmed(), "confirmed", "ahead")
        + and(DOMAIN, "domain", filter.domain())
        + and(ORGANISATION, "organisation", filter.traits().organisation())
        + and(LOCALITY, "locality", filter.traits().locality())
        + imported(filter.imported())
        + source(filter.traits().source(), "")
        + (filter.traits().byPass() ? " and by_pass = true" : "")
        + (filter.alarm() ? " and ruling_alarm = true" : "");
  }

  /**
   * The condition for a source; older imports without one are partners'.
   *
   * @param row prefix of the columns
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
   * Hides the index of this time: PostgreSQL plans before it knows the values, and would take that
   * index for the more selective one.
   */
  private String between(ListOrder time, TimeSpan span, String fromName, String toName) {
    if (time == order) {
      return "";
    }
    String moment = " and coalesce(%1$s, %1$s)".formatted(time.column());
    return and(moment + " >= ?" + fromName, fromName, moment(span.from()))
        + and(moment + " < ?" + toName, toName, moment(span.to()));
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

  /** The rows of a stretch, with columns {@code id} and {@code place}; to be put in brackets. */
  String rows() {
    String column = order.column();
    return each((state, from) -> "select id, %s as place%s%s".formatted(column, from, stretch()));
  }

  /**
   * The number of each state, counted separately: grouping took Derby four times as long. Without
   * bounds in lists ordered by id, except for an import.
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

  /** The named parameters of {@link #rows}, without those of the stretch. */
  Map<String, Object> values() {
    return values;
  }
}
