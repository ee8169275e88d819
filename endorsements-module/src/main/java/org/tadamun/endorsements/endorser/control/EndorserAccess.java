package org.tadamun.endorsements.endorser.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;

/**
 * Who may read endorsers, which belong to no single campaign. An organisation that left every
 * campaign may still have a key: it can neither read nor write them.
 */
@Dependent
public class EndorserAccess {

  @EJB private Access access;
  @EJB private CurrentActor actor;

  /**
   * Refuses a key without a campaign.
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.KeyOutside if the key's organisation belongs
   *     to no campaign
   */
  public void require() {
    if (actor.isKey()) {
      access.requireSomewhere(Permission.ENDORSEMENT_WRITE, null);
    }
  }
}
