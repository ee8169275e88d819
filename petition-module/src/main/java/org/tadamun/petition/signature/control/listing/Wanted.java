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
final class Wanted {

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
  private final String rows;

  /**
   * @param among of these states alone; the filter's is one of them
   */
  Wanted(long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    List<String> states = new ArrayList<>();
    for (SignatureState state : among) {
      if (filter.state() == null || filter.state() == state) {
        states.add(
            "select id, state from petition_signature --DERBY-PROPERTIES index="
                + index(filter)
                + "\n where petition_id = ?petition and state = '"
                + state
                + "'"
                + conditions(filter)
                + (isBoundInTime(filter) ? ANYWHERE : STRETCH));
      }
    }
    values.put("petition", petitionId);
    rows = String.join(" union all ", states);
  }

  static boolean isBoundInTime(SignatureFilter filter) {
    return filter.from() != null || filter.to() != null || filter.confirmedFrom() != null;
  }

  private static String index(SignatureFilter filter) {
    if (filter.confirmedFrom() != null) {
      return "petition_signature_confirmed";
    }
    if (filter.from() != null || filter.to() != null) {
      return "petition_signature_by_time";
    }
    return filter.country() == null
        ? "petition_signature_by_state"
        : "petition_signature_by_country";
  }

  private String conditions(SignatureFilter filter) {
    return and(" and country = ?country", "country", filter.country())
        + and(" and version_no = ?version", "version", filter.version())
        + and(" and created_at >= ?since", "since", moment(filter.from()))
        + and(" and created_at < ?until", "until", moment(filter.to()))
        + and(" and confirmed_at >= ?confirmed", "confirmed", moment(filter.confirmedFrom()))
        + and(DOMAIN, "domain", filter.domain())
        + (filter.alarm() ? " and ruling_alarm = true" : "");
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
