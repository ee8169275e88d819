package org.tadamun.kernel.rest.boundary;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Opaque positions in a list, where the next page begins; rows may be added and deleted meanwhile.
 */
public final class Cursor {

  /**
   * The last row of a page, in a list with the newest first. Sorted by time, as each node takes ids
   * from its own block; rows of one moment by id.
   */
  public record Moment(Instant at, long number) {

    /** The position before the first row. */
    private static final Moment START = new Moment(Instant.parse("9000-01-01T00:00:00Z"), 0);

    private static Moment parse(String at, String number) {
      Moment given = new Moment(Instant.parse(at), Long.parseLong(number));
      if (given.at.isBefore(Instant.EPOCH) || given.at.isAfter(START.at)) {
        throw invalid();
      }
      return given;
    }

    /** The text for {@link #encode}. */
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

  /** Returns the position; null for the first page. */
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
   * Decodes a position of several parts, separated by blanks. A cursor made up by a client must not
   * reach the database: what the reader refuses is refused here.
   *
   * @param parts how many there are
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

  /** Decodes a position that is a number; null for the first page. */
  public static Long decodeLong(String cursor) {
    String position = decode(cursor);
    try {
      return position == null ? null : Long.valueOf(position);
    } catch (NumberFormatException malformed) {
      throw invalid();
    }
  }

  /** Decodes a position in a list with the newest first. */
  public static Moment decodeMoment(String cursor) {
    Moment given = decode(cursor, 2, parts -> Moment.parse(parts[0], parts[1]));
    return given == null ? Moment.START : given;
  }

  public static InvalidInput invalid() {
    return new InvalidInput("cursor", "kernel.error.cursor");
  }
}
