package org.tadamun.petition.signature.control.listing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;

/**
 * By what a list of signatures is ordered: by the number, or, where it is bounded in time, by that
 * time. A place in it is a number: the signature's, or microseconds, as the databases keep them.
 */
public enum ListOrder {
  NUMBER("id", 1_000),
  SIGNED("created_at", micros(Duration.ofMinutes(10))),
  CONFIRMED("confirmed_at", micros(Duration.ofMinutes(10)));

  /** Before what a file may bring. */
  private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");

  /** What both databases can say, whatever a clock has said. */
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final String column;
  private final long shortest;

  ListOrder(String column, long shortest) {
    this.column = column;
    this.shortest = shortest;
  }

  /**
   * That of a page, whose reader wants the newest. What an import has brought lies close by its
   * numbers, and is of all times.
   */
  public static ListOrder of(SignatureFilter filter) {
    if (filter.brought() != null || !filter.isBounded()) {
      return NUMBER;
    }
    return filter.confirmedFrom() == null ? SIGNED : CONFIRMED;
  }

  boolean isTime() {
    return this != NUMBER;
  }

  String column() {
    return column;
  }

  /** The first stretch of it that is looked through. */
  long shortest() {
    return shortest;
  }

  /** All that the filter leaves of this order. */
  Stretch within(SignatureFilter filter) {
    return switch (this) {
      case NUMBER ->
          filter.brought() == null
              ? new Stretch(Long.MIN_VALUE, Long.MAX_VALUE)
              : new Stretch(filter.brought().first(), filter.brought().last() + 1);
      case SIGNED -> new Stretch(place(filter.from(), FIRST), place(filter.to(), LAST));
      case CONFIRMED ->
          new Stretch(place(filter.confirmedFrom(), FIRST), place(filter.confirmedTo(), LAST));
    };
  }

  private static long place(Instant moment, Instant otherwise) {
    return place(moment == null ? otherwise : moment);
  }

  /** Of a bound between two microseconds, the later one: what lies before it is not in it. */
  static long place(Instant moment) {
    Instant within = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, within.truncatedTo(ChronoUnit.MICROS));
    return within.equals(moment(micros)) ? micros : micros + 1;
  }

  /**
   * @throws IllegalArgumentException where a database cannot say that moment
   */
  static long known(long place) {
    if (place < place(FIRST) || place > place(LAST)) {
      throw new IllegalArgumentException("no place in time");
    }
    return place;
  }

  private static Instant moment(long place) {
    return Instant.EPOCH.plus(place, ChronoUnit.MICROS);
  }

  /** As a parameter of SQL. */
  Object value(long place) {
    return isTime() ? Timestamp.from(moment(place)) : (Object) place;
  }

  /** As a column of a row has it. */
  long read(Object column) {
    return isTime() ? place(((Timestamp) column).toInstant()) : ((Number) column).longValue();
  }

  private static long micros(Duration duration) {
    return duration.toMillis() * 1_000;
  }
}
