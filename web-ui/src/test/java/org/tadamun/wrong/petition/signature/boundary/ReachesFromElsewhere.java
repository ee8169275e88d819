package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;

/** Wrong: a caller who may end one in the own campaign ends those of all campaigns. */
@Stateless
public class ReachesFromElsewhere {

  @EJB private Access access;

  @RolesAllowed(Permission.PETITION_WRITE)
  public void end(long campaignId) {
    access.requireSomewhere(Permission.PETITION_WRITE, null);
  }
}
