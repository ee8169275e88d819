package org.tadamun.web.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.tadamun.kernel.access.boundary.Permission;

/**
 * Runs use cases with the role of the system itself, for start-up and timers, where nobody is
 * signed in. Opens no transaction: each use case inside has its own.
 */
@Stateless
@RunAs(Permission.SYSTEM)
public class AsSystem {

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public <T> T run(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
