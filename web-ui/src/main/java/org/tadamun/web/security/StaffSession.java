package org.tadamun.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What the session keeps of who signed in.
 *
 * @param credentialVersion that of the password with which he did
 * @param activeAt his last own act; a page that refreshes itself is none
 */
record StaffSession(String publicId, int credentialVersion, Instant signedInAt, Instant activeAt)
    implements Serializable {

  static final String ATTRIBUTE = StaffSession.class.getName();
  static final Duration IDLE_MOST = Duration.ofMinutes(30);
  static final Duration LIFE_MOST = Duration.ofHours(12);

  boolean isOver(Instant now) {
    return activeAt.plus(IDLE_MOST).isBefore(now) || signedInAt.plus(LIFE_MOST).isBefore(now);
  }

  StaffSession active(Instant now) {
    return new StaffSession(publicId, credentialVersion, signedInAt, now);
  }

  /** No sign-in: its end stays. */
  StaffSession renewed(int newVersion) {
    return new StaffSession(publicId, newVersion, signedInAt, activeAt);
  }
}
