package org.tadamun.kernel.update.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import org.tadamun.kernel.rest.boundary.Cursor;

/** Behind which piece of news a page begins. */
public record UpdatePosition(Instant publishedAt, long number) {

  static UpdatePosition decode(String cursor) {
    String text = Cursor.decode(cursor);
    if (text == null) {
      return null;
    }
    String[] parts = text.split(" ", -1);
    try {
      Instant at = Instant.parse(parts[0]);
      if (parts.length != 2 || at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
        throw Cursor.invalid();
      }
      return new UpdatePosition(at, Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException malformed) {
      throw Cursor.invalid();
    }
  }

  private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

  static String encode(UpdateView last) {
    return last.publishedAt() + " " + last.number();
  }
}
