package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.tadamun.kernel.access.boundary.Permission;

/** Wrong: a caller who may write one petition ends any petition. */
@Stateless
public class ReachesAnyCampaign {

  @RolesAllowed(Permission.PETITION_WRITE)
  public boolean end(String petition) {
    return petition.isEmpty();
  }
}
