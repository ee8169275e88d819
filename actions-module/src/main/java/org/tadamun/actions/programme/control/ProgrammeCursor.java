package org.tadamun.actions.programme.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.kernel.rest.boundary.Cursor;

/**
 * A position in the programme, with the moment at which the first page was read. An action that
 * ends while somebody turns the pages stays in its part.
 *
 * @param start of the last action shown; null at the beginning of the part
 */
public record ProgrammeCursor(Part part, Instant asOf, Instant start, long last) {

  public static ProgrammeCursor beginning(Instant now) {
    return new ProgrammeCursor(Part.UPCOMING, now.truncatedTo(ChronoUnit.SECONDS), null, 0);
  }

  public static ProgrammeCursor decode(String cursor, Instant now) {
    String position = Cursor.decode(cursor);
    if (position == null) {
      return beginning(now);
    }
    String[] parts = position.split(":");
    if (parts.length != 4) {
      throw Cursor.invalid();
    }
    try {
      return new ProgrammeCursor(
          Part.valueOf(parts[0]), seconds(parts[1]), seconds(parts[2]), Long.parseLong(parts[3]));
    } catch (IllegalArgumentException malformed) {
      throw Cursor.invalid();
    }
  }

  /** The position after this action, as a text for {@link Cursor#encode}. */
  public String after(Action action) {
    Instant starts = action.details().schedule().startsAt();
    return partOf(action)
        + (":" + asOf.getEpochSecond() + ":" + starts.getEpochSecond() + ":" + action.id());
  }

  /** The part of the action at the moment of this cursor. */
  public Part partOf(Action action) {
    return ProgrammePart.of(action, asOf);
  }

  public boolean isStart() {
    return start == null;
  }

  /** This position, or the beginning of another part. */
  ProgrammeCursor in(Part wanted) {
    return part == wanted ? this : new ProgrammeCursor(wanted, asOf, null, 0);
  }

  private static Instant seconds(String text) {
    long seconds = Long.parseLong(text);
    if (seconds < 0 || seconds > 5_000_000_000L) {
      throw Cursor.invalid();
    }
    return Instant.ofEpochSecond(seconds);
  }
}
