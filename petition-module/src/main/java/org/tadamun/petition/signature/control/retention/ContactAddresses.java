package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.Portion;
import org.tadamun.kernel.retention.boundary.Promises;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/** Addresses of those who signed a petition that is over, and agreed to hear more. */
@ApplicationScoped
public class ContactAddresses implements RetentionRule {

  @EJB private Promises promises;
  @Inject private DueAddresses due;
  @Inject private AddressEnd end;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_CONTACTS;
  }

  @Override
  public boolean isPromised() {
    return true;
  }

  @Override
  public Forecast forecast(Instant now) {
    return due.forecast(whose(now), now);
  }

  @Override
  public Portion apply(Instant now, long after) {
    return end.apply(whose(now), now, after);
  }

  private DueAddresses.Whose whose(Instant now) {
    return new DueAddresses.Whose(promises.of(key(), now), true);
  }
}
