package org.tadamun.kernel.staff.control.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.tadamun.kernel.secret.boundary.SealedColumn;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The keys of second factors. */
@ApplicationScoped
@SealedStore.Of(Factors.class)
public class SealedFactors implements SealedStore {

  private static final SealedColumn KEYS =
      new SealedColumn("kernel_second_factor", "id", "sealed_key", Factors.CONTEXT);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "factors";
  }

  @Override
  public Portion renew(long place, Instant now) {
    return KEYS.renew(em, secrets, place);
  }

  @Override
  public long waiting() {
    return KEYS.waiting(em, secrets);
  }
}
