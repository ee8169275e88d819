package org.tadamun.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.time.boundary.ClocksApart;

/**
 * What the session keeps of who signed in.
 *
 * @param credentialVersion that of the password with which he did
 * @param activeAt his last own act; a page that refreshes itself is none
 * @param stay by which the database knows it: the hash of what the browser has; null where it is
 *     not there yet
 */
record StaffSession(
    String publicId, int credentialVersion, Instant signedInAt, Instant activeAt, String stay)
    implements Serializable {

  static final String ATTRIBUTE = StaffSession.class.getName();
  static final Duration IDLE_MOST = Duration.ofMinutes(30);
  static final Duration LIFE_MOST = Duration.ofHours(12);

  /** Of a clock that ran ahead, too: it would last for as long as that leapt, and half a day. */
  boolean isOver(Instant now) {
    return restEnd().isBefore(now)
        || lastEnd().isBefore(now)
        || ClocksApart.isAhead(signedInAt, now)
        || ClocksApart.isAhead(activeAt, now);
  }

  /** Where he does nothing more. */
  Instant restEnd() {
    return activeAt.plus(IDLE_MOST);
  }

  /** Whatever he does. */
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

  /** Whether the last act is of another minute than that of before: of each one is written down. */
  boolean isNews(StaffSession before) {
    return !minute(activeAt).equals(minute(before.activeAt));
  }

  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }

  /** No sign-in: its end stays. */
  StaffSession renewed(int newVersion) {
    return new StaffSession(publicId, newVersion, signedInAt, activeAt, stay);
  }
}
