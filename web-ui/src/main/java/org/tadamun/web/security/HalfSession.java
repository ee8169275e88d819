package org.tadamun.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.time.boundary.ClocksApart;

/**
 * What the session keeps of who has shown his password, and not yet a code. Nothing opens by it but
 * the page that asks for the code.
 *
 * @param credentialVersion that of the password
 */
record HalfSession(String publicId, int credentialVersion, Instant begunAt)
    implements Serializable {

  static final String ATTRIBUTE = HalfSession.class.getName();
  static final Duration LIFE_MOST = Duration.ofMinutes(5);

  boolean isOver(Instant now) {
    return begunAt.plus(LIFE_MOST).isBefore(now) || ClocksApart.isAhead(begunAt, now);
  }
}
