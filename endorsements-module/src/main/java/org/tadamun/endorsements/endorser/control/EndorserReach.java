package org.tadamun.endorsements.endorser.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;

/**
 * Who reads the endorsers, which belong to no single campaign. An organisation that was put out of
 * every campaign may have a key of which nobody has thought: it reads none, as it writes none.
 */
@Dependent
public class EndorserReach {

  @EJB private Access access;
  @EJB private CurrentActor actor;

  /**
   * @throws org.tadamun.kernel.access.boundary.refusal.KeyOutside to a key whose organisation is in
   *     none
   */
  public void require() {
    if (actor.isKey()) {
      access.requireSomewhere(Permission.ENDORSEMENT_WRITE, null);
    }
  }
}
