package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionPromises;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * A rule for the addresses of a petition that is over; some signers' are kept longer than others'.
 */
public abstract class OverAddresses implements RetentionRule {

  @EJB private RetentionPromises promises;
  @Inject private DueAddresses due;
  @Inject private AddressRetention retention;

  private final ConfigurationKey key;
  private final boolean agree;

  /**
   * @param agree true for signers who agreed to hear more, false for the others
   */
  OverAddresses(ConfigurationKey key, boolean agree) {
    this.key = key;
    this.agree = agree;
  }

  @Override
  public ConfigurationKey key() {
    return key;
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
  public Forecast glance(Instant now) {
    return due.glance(whose(now), now);
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    return retention.apply(whose(now), now, after);
  }

  private DueAddresses.Whose whose(Instant now) {
    return new DueAddresses.Whose(promises.of(key, now), agree);
  }
}
