package org.tadamun.web.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * A day or a moment as HTML lets a browser read it. It knows thousandths of a second and no more:
 * what is kept to the microsecond would be no time at all to it. Nobody sees parts of a second
 * anyway, so that there are none.
 */
public final class MachineTime {

  private MachineTime() {}

  /** Null where there is none. */
  public static String of(Temporal time) {
    return time == null
        ? null
        : (time instanceof Instant moment ? moment.truncatedTo(ChronoUnit.SECONDS) : time)
            .toString();
  }
}
