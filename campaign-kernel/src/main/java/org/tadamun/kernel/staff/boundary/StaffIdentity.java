package org.tadamun.kernel.staff.boundary;

import java.io.Serializable;
import java.util.Set;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.Theme;

/**
 * Who is signed in, as the container and the console's frame need it: what he may do somewhere, and
 * how he wants the console to look.
 *
 * @param permissions the union over all his roles, in whatever campaign
 * @param secondFactorDue whether he must have a second factor and has none: until he does, he may
 *     read his own pages alone
 * @param credentialVersion rises when the password changes; sessions of an older one end
 * @param language of the console, BCP 47
 * @param zone IANA time zone
 */
public record StaffIdentity(
    String publicId,
    String name,
    String email,
    Set<String> permissions,
    boolean secondFactorDue,
    int credentialVersion,
    String language,
    String zone,
    Theme theme)
    implements Serializable {

  /**
   * Who has shown that it is he, with the version of what he has shown it by: read while nobody
   * else could change it. Whoever asks for it later may get that of a password that he never had.
   */
  public record Shown(String publicId, int credentialVersion) {

    static Shown of(StaffMember staff) {
      return new Shown(staff.publicId(), staff.credentialVersion());
    }
  }
}
