package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;

/** Wrong: it asks only whether a key is outside, so that all staff may end what they name. */
@Stateless
public class RefusesNoStaff {

  @EJB private Access access;

  @RolesAllowed(Permission.PETITION_WRITE)
  public boolean end(long campaignId) {
    return !access.isOutside(campaignId);
  }
}
