package org.tadamun.web.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * A day or a moment for the {@code datetime} attribute of HTML. That allows thousandths of a second
 * at most, and our moments have microseconds; so they are cut to seconds, which is all that anybody
 * sees.
 */
public final class MachineTime {

  private MachineTime() {}

  /** Null for null. */
  public static String of(Temporal time) {
    return time == null
        ? null
        : (time instanceof Instant moment ? moment.truncatedTo(ChronoUnit.SECONDS) : time)
            .toString();
  }
}
