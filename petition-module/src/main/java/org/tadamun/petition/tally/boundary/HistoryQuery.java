package org.tadamun.petition.tally.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * The part of the history that a caller asks for.
 *
 * @param day whether per day (UTC) instead of per hour
 * @param byCountry whether each country has rows of its own
 * @param from hours or days that begin at this moment or later
 * @param to hours or days that begin before this moment
 * @param after the position after which the page begins, or null
 */
public record HistoryQuery(
    boolean day, boolean byCountry, Instant from, Instant to, Position after, int limit) {

  public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
  public static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

  /** The API's description of the answer. */
  static final String DESCRIPTION =
      "By how much the figures changed in each hour or day (UTC). Each is told whole: those that"
          + " begin at from or later, and before to, which are days or moments. A day or hour that"
          + " is not over changes still, and so may the one before it for some moments, by what"
          + " began at its end: whoever goes on later asks from the begin of the hour or day before"
          + " the last one that they have, and replaces both. Where the campaign tells figures of"
          + " countries in steps, countries change in the hours in which they are told anew"
          + " (countriesAsOf of the counts), and other is what is left of the exact change.";

  private enum Interval {
    HOUR,
    DAY
  }

  private enum By {
    NONE,
    COUNTRY
  }

  /** The last row of the page before. */
  public record Position(Instant from, String country) {

    /**
     * The country for the exact history: after the rest of all countries follows nothing, and
     * {@code ZZ} sorts last.
     */
    public String exactCountry() {
      return country.equals(SmallCells.OTHER) ? Countries.UNKNOWN : country;
    }

    /**
     * Whether a cursor has possible values: callers can make their own, which must not reach the
     * database unchecked.
     */
    private boolean isPossible() {
      return !from.isBefore(BEGINNING)
          && from.isBefore(END)
          && country.matches("([A-Z]{2}|" + SmallCells.OTHER + ")?");
    }

    static Position decode(String cursor) {
      String text = Cursor.decode(cursor);
      if (text == null) {
        return null;
      }
      String[] parts = text.split(" ", -1);
      try {
        Position position = new Position(Instant.parse(parts[0]), parts.length > 1 ? parts[1] : "");
        if (!position.isPossible()) {
          throw Cursor.invalid();
        }
        return position;
      } catch (DateTimeException malformed) {
        throw Cursor.invalid();
      }
    }
  }

  /** From where on there may be something behind the position. */
  public Instant begin() {
    return after == null || after.from().isBefore(from) ? from : after.from();
  }

  static HistoryQuery parse(
      String interval, String by, String from, String to, String cursor, int limit) {
    boolean day = Choices.small("interval", interval, Interval.HOUR) == Interval.DAY;
    Position after = Position.decode(cursor);
    if (after != null && !whole(day, after.from()).equals(after.from())) {
      throw Cursor.invalid();
    }
    Instant begin = bound("from", from, BEGINNING);
    Instant end = bound("to", to, END);
    if (begin.isAfter(end)) {
      throw new InvalidInput("to", "kernel.error.order-of-times");
    }
    return new HistoryQuery(
        day,
        Choices.small("by", by, By.NONE) == By.COUNTRY,
        whole(day, begin),
        whole(day, end),
        after,
        limit);
  }

  /**
   * Rounds a bound up to a whole day: days are listed whole, those that begin between the bounds.
   */
  private static Instant whole(boolean day, Instant bound) {
    Instant midnight = bound.truncatedTo(ChronoUnit.DAYS);
    return !day || midnight.equals(bound) ? bound : midnight.plus(1, ChronoUnit.DAYS);
  }

  private static Instant bound(String field, String text, Instant otherwise) {
    return Objects.requireNonNullElse(TimeBound.between(field, text, BEGINNING, END), otherwise);
  }
}
