package org.tadamun.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.time.boundary.ClockTolerance;

/**
 * What the session keeps after the password was shown and before the code of the second factor. It
 * opens no page except the one that asks for the code.
 *
 * @param credentialVersion that of the password shown
 */
record HalfSession(String publicId, int credentialVersion, Instant begunAt)
    implements Serializable {

  static final String ATTRIBUTE = HalfSession.class.getName();
  static final Duration LIFE_MOST = Duration.ofMinutes(5);

  boolean isOver(Instant now) {
    return begunAt.plus(LIFE_MOST).isBefore(now) || ClockTolerance.isAhead(begunAt, now);
  }
}
