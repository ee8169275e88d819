package org.tadamun.petition.signature.control.listing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * The signatures of a filter as SQL: state by state, since each index begins with it or holds it
 * after an equal country. Derby is told which index to take; what tells it is a comment to
 * PostgreSQL.
 */
final class SignatureFilterSql {

  /** Any stretch of numbers: from one on, and before another. */
  private static final String STRETCH = " and id >= ?first and id < ?end";

  private static final String DOMAIN =
      " and substr(domain_key, 1, " + SignatureFilter.DOMAIN_LETTERS + ") = ?domain";

  /**
   * Those of a stretch of time can have any number. PostgreSQL, which plans before it knows the
   * values, would take the numbers for the narrower condition, and go through all of them.
   */
  private static final String ANYWHERE = " and id + 0 < ?end";

  private final Map<String, Object> values = new TreeMap<>();
  private final boolean atOnce;
  private final String rows;

  /**
   * Of a stretch of time they are read at once.
   *
   * @param among of these states alone; the filter's is one of them
   */
  SignatureFilterSql(long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    this(petitionId, filter, among, isBoundInTime(filter));
  }

  private SignatureFilterSql(
      long petitionId, SignatureFilter filter, Set<SignatureState> among, boolean atOnce) {
    this.atOnce = atOnce;
    List<String> states = new ArrayList<>();
    for (SignatureState state : among) {
      if (filter.state() == null || filter.state() == state) {
        states.add(
            "select id, state from petition_signature --DERBY-PROPERTIES index="
                + (atOnce ? indexOfTime(filter) : indexOfNumbers(filter))
                + "\n where petition_id = ?petition and state = '"
                + state
                + "'"
                + conditions(filter)
                + (atOnce ? ANYWHERE : STRETCH));
      }
    }
    values.put("petition", petitionId);
    rows = String.join(" union all ", states);
  }

  /** The same, of a stretch of numbers alone, also where the filter has one of time. */
  static SignatureFilterSql byNumber(
      long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    return new SignatureFilterSql(petitionId, filter, among, false);
  }

  /** Whether the stretch has an end alone, which says nothing of how many are in it. */
  boolean isAtOnce() {
    return atOnce;
  }

  static boolean isBoundInTime(SignatureFilter filter) {
    return filter.from() != null || filter.to() != null || filter.confirmedFrom() != null;
  }

  private static String indexOfTime(SignatureFilter filter) {
    return filter.confirmedFrom() == null
        ? "petition_signature_by_time"
        : "petition_signature_confirmed";
  }

  private static String indexOfNumbers(SignatureFilter filter) {
    return filter.country() == null
        ? "petition_signature_by_state"
        : "petition_signature_by_country";
  }

  private String conditions(SignatureFilter filter) {
    return and(" and country = ?country", "country", filter.country())
        + and(" and version_no = ?version", "version", filter.version())
        + and(of("created_at", " >= ?since"), "since", moment(filter.from()))
        + and(of("created_at", " < ?until"), "until", moment(filter.to()))
        + and(of("confirmed_at", " >= ?confirmed"), "confirmed", moment(filter.confirmedFrom()))
        + and(of("confirmed_at", " < ?ahead"), "ahead", moment(filter.confirmedTo()))
        + and(DOMAIN, "domain", filter.domain())
        + (filter.alarm() ? " and ruling_alarm = true" : "");
  }

  /**
   * Where a stretch of numbers is looked through, PostgreSQL would take the time for the narrower
   * condition, by its index: so it is told in a way that has none.
   */
  private String of(String moment, String bound) {
    return " and " + (atOnce ? moment : "coalesce(%1$s, %1$s)".formatted(moment)) + bound;
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
    return rows.isEmpty();
  }

  /** With columns {@code id} and {@code state}; to be put in brackets. */
  String rows() {
    return rows;
  }

  /** By the names that stand in {@link #rows}, but for the stretch. */
  Map<String, Object> values() {
    return values;
  }
}
