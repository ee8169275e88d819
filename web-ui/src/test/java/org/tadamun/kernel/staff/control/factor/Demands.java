package org.tadamun.kernel.staff.control.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Configures for the time of a test who must have a second factor. */
@ApplicationScoped
public class Demands {

  @Inject private FactorDuty duty;

  public void of(String whom) {
    duty.demand(whom);
  }

  public void usual() {
    duty.demand(FactorDuty.DEFAULT);
  }
}
