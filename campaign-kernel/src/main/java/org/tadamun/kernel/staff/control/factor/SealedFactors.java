package org.tadamun.kernel.staff.control.factor;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.secret.boundary.SealedColumn;
import org.tadamun.kernel.secret.boundary.SealedStore;

/** The encrypted keys of second factors. */
@ApplicationScoped
@SealedStore.Of(Factors.class)
public class SealedFactors extends SealedColumn {

  public SealedFactors() {
    super("factors", "kernel_second_factor", "sealed_key", Factors.CONTEXT);
  }
}
