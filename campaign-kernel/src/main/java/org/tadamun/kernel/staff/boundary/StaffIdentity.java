package org.tadamun.kernel.staff.boundary;

import java.io.Serializable;
import java.util.Set;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.Theme;

/**
 * The person who is signed in, as the container and the console need it: permissions, and how the
 * console should look.
 *
 * @param permissions the union over all roles, in any campaign
 * @param secondFactorDue whether a second factor is required and missing; until it is on, {@code
 *     console:read} is the only permission
 * @param credentialVersion rises when the password changes or sessions are ended; sessions of an
 *     older version end
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
   * A person who has proven who they are, with the version of the credentials used, read while
   * nobody else could change it. Read later, it could be that of a password which this person never
   * had.
   */
  public record Shown(String publicId, int credentialVersion) {

    static Shown of(StaffMember staff) {
      return new Shown(staff.publicId(), staff.credentialVersion());
    }
  }
}
