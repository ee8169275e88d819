package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Permission;

/** Wrong: who may write one petition ends whichever he names. */
@Stateless
public class ReachesAnyCampaign {

  @RolesAllowed(Permission.PETITION_WRITE)
  public boolean end(String petition) {
    return petition.isEmpty();
  }
}
