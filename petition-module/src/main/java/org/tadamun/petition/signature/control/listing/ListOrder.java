package org.tadamun.petition.signature.control.listing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;

/**
 * The order of a list of signatures: by id, or, where it is bounded in time, by that time. A place
 * in it is a number: the id, or microseconds, as the databases keep them.
 */
public enum ListOrder {
  NUMBER("id", 1_000),
  SIGNED("created_at", micros(Duration.ofMinutes(10))),
  CONFIRMED("confirmed_at", micros(Duration.ofMinutes(10)));

  /** Before any moment that an import may have. */
  private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");

  /** The last moment that both databases can store, whatever a clock says. */
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final String column;
  private final long shortest;

  ListOrder(String column, long shortest) {
    this.column = column;
    this.shortest = shortest;
  }

  /**
   * The order of a page, newest first. The signatures of an import are ordered by id, since their
   * ids are close together and their moments are not.
   */
  public static ListOrder of(SignatureFilter filter) {
    if (filter.imported() != null || !filter.isBounded()) {
      return NUMBER;
    }
    return filter.confirmed().from() == null ? SIGNED : CONFIRMED;
  }

  boolean isTime() {
    return this != NUMBER;
  }

  String column() {
    return column;
  }

  /** The length of the first stretch that is searched. */
  long shortest() {
    return shortest;
  }

  /** The part of this order that the filter allows. */
  PlaceRange within(SignatureFilter filter) {
    return switch (this) {
      case NUMBER ->
          filter.imported() == null
              ? new PlaceRange(Long.MIN_VALUE, Long.MAX_VALUE)
              : new PlaceRange(filter.imported().first(), filter.imported().last() + 1);
      case SIGNED -> stretch(filter.signed());
      case CONFIRMED -> stretch(filter.confirmed());
    };
  }

  private static PlaceRange stretch(TimeSpan time) {
    return new PlaceRange(place(time.from(), FIRST), place(time.to(), LAST));
  }

  private static long place(Instant moment, Instant otherwise) {
    return place(moment == null ? otherwise : moment);
  }

  /** A bound between two microseconds is rounded up: what lies before the bound stays out. */
  static long place(Instant moment) {
    Instant within = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, within.truncatedTo(ChronoUnit.MICROS));
    return within.equals(moment(micros)) ? micros : micros + 1;
  }

  /**
   * Checks a place from a cursor.
   *
   * @throws IllegalArgumentException where no database can store that moment
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

  /** The place as a parameter of SQL. */
  Object value(long place) {
    return isTime() ? Timestamp.from(moment(place)) : (Object) place;
  }

  /** From a column of a row. */
  long read(Object column) {
    return isTime() ? place(((Timestamp) column).toInstant()) : ((Number) column).longValue();
  }

  private static long micros(Duration duration) {
    return duration.toMillis() * 1_000;
  }
}
