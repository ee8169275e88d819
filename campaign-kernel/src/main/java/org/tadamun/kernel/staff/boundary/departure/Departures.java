package org.tadamun.kernel.staff.boundary.departure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.MadeKeys;
import org.tadamun.kernel.staff.boundary.Staff;

/**
 * Does what {@link Staff} does, and revokes the keys that the person made, in one transaction. Only
 * at the caller's wish: a system that nobody thought of would stand still (docs/adr/291). The keys
 * come first, since callers who give up their own role may revoke none afterwards.
 */
@Stateless
public class Departures {

  @EJB private Staff staff;
  @EJB private MadeKeys keys;

  /**
   * @return how many keys were revoked
   */
  @RolesAllowed(Permission.KEY_WRITE)
  public int shutOut(String publicId) {
    int revoked = keys.revoke(publicId);
    staff.deactivate(publicId);
    return revoked;
  }

  /**
   * @return how many keys were revoked
   */
  @RolesAllowed(Permission.KEY_WRITE)
  public int forget(String publicId) {
    int revoked = keys.revoke(publicId);
    staff.forget(publicId);
    return revoked;
  }

  /**
   * @return how many keys were revoked
   */
  @RolesAllowed(Permission.KEY_WRITE)
  public int withdraw(String publicId, String assignmentId) {
    int revoked = keys.revoke(publicId);
    staff.revokeRole(publicId, assignmentId);
    return revoked;
  }
}
