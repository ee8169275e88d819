package org.tadamun.kernel.sweep.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.kernel.sweep.boundary.Sweep;

/** Deletes a portion in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepSteps {

  @Inject private Clock clock;

  @PermitAll
  public int portion(Sweep sweep) {
    return sweep.portion(clock.instant());
  }
}
