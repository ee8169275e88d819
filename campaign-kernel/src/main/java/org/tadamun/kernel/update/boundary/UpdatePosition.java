package org.tadamun.kernel.update.boundary;

import java.time.Instant;
import org.tadamun.kernel.rest.boundary.Cursor;

/** The last piece of news of a page, after which the next page begins. */
public record UpdatePosition(Instant publishedAt, long number) {

  private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

  static UpdatePosition decode(String cursor) {
    return Cursor.decode(
        cursor, 2, parts -> new UpdatePosition(moment(parts[0]), Long.parseLong(parts[1])));
  }

  private static Instant moment(String text) {
    Instant at = Instant.parse(text);
    if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
      throw Cursor.invalid();
    }
    return at;
  }

  static String encode(UpdateView last) {
    return last.publishedAt() + " " + last.number();
  }
}
