package org.tadamun.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.time.boundary.ClockTolerance;

/**
 * What the session keeps of a staff member who is signed in.
 *
 * @param credentialVersion that of the password used
 * @param activeAt the last act of the person; polls of a page are none
 * @param stay the id of the database row: the hash of the browser's cookie; null before there is
 *     one
 */
record StaffSession(
    String publicId, int credentialVersion, Instant signedInAt, Instant activeAt, String stay)
    implements Serializable {

  static final String ATTRIBUTE = StaffSession.class.getName();
  static final Duration IDLE_MOST = Duration.ofMinutes(30);
  static final Duration LIFE_MOST = Duration.ofHours(12);

  /** Also over if a time lies in the future: a clock that ran ahead would prolong the session. */
  boolean isOver(Instant now) {
    return restEnd().isBefore(now)
        || lastEnd().isBefore(now)
        || ClockTolerance.isAhead(signedInAt, now)
        || ClockTolerance.isAhead(activeAt, now);
  }

  /** The end of the session if the staff member does nothing more. */
  Instant restEnd() {
    return activeAt.plus(IDLE_MOST);
  }

  /** The latest possible end of the session. */
  Instant lastEnd() {
    return signedInAt.plus(LIFE_MOST);
  }

  static StaffSession begun(String publicId, int credentialVersion, Instant now) {
    return new StaffSession(publicId, credentialVersion, now, now, null);
  }

  StaffSession keptBy(String hash) {
    return new StaffSession(publicId, credentialVersion, signedInAt, activeAt, hash);
  }

  StaffSession active(Instant now) {
    return new StaffSession(publicId, credentialVersion, signedInAt, now, stay);
  }

  /** Whether the last act is in another minute than before: acts are stored once a minute. */
  boolean isNews(StaffSession before) {
    return !minute(activeAt).equals(minute(before.activeAt));
  }

  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }

  /** With a new credential version. This is no sign-in: the latest end stays. */
  StaffSession renewed(int newVersion) {
    return new StaffSession(publicId, newVersion, signedInAt, activeAt, stay);
  }
}
