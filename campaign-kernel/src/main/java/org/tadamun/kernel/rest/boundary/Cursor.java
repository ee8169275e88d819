package org.tadamun.kernel.rest.boundary;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/** Opaque positions in a list: where the next page begins, safe against rows that come and go. */
public final class Cursor {

  /**
   * Behind what a page of a list begins whose newest are first. By their time, since each of two
   * nodes has a block of numbers of its own; of several of one moment by their numbers.
   */
  public record Moment(Instant at, long number) {

    /** Before all of them. */
    private static final Moment START = new Moment(Instant.parse("9000-01-01T00:00:00Z"), 0);

    private static Moment parse(String at, String number) {
      Moment given = new Moment(Instant.parse(at), Long.parseLong(number));
      if (given.at.isBefore(Instant.EPOCH) || given.at.isAfter(START.at)) {
        throw invalid();
      }
      return given;
    }

    /** As {@link #encode} takes it. */
    public String text() {
      return at + " " + number;
    }
  }

  private Cursor() {}

  public static String encode(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  /** Null for the first page. */
  public static String decode(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw invalid();
    }
  }

  /**
   * For lists in the order of several things, which a blank separates. Whoever writes a cursor
   * himself must not reach the database with it: what the reader cannot read is refused.
   *
   * @param parts how many they are
   * @return null for the first page
   */
  public static <P> P decode(String cursor, int parts, Function<String[], P> reader) {
    String position = decode(cursor);
    if (position == null) {
      return null;
    }
    String[] given = position.split(" ", -1);
    if (given.length != parts) {
      throw invalid();
    }
    try {
      return reader.apply(given);
    } catch (DateTimeException | IllegalArgumentException malformed) {
      throw invalid();
    }
  }

  /** For lists in the order of a number. */
  public static Long decodeLong(String cursor) {
    String position = decode(cursor);
    try {
      return position == null ? null : Long.valueOf(position);
    } catch (NumberFormatException malformed) {
      throw invalid();
    }
  }

  /** For lists whose newest are first. */
  public static Moment decodeMoment(String cursor) {
    Moment given = decode(cursor, 2, parts -> Moment.parse(parts[0], parts[1]));
    return given == null ? Moment.START : given;
  }

  public static InvalidInput invalid() {
    return new InvalidInput("cursor", "kernel.error.cursor");
  }
}
