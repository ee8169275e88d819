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
 * Ends addresses of signers of petitions that are over; its two subclasses keep them for different
 * times.
 */
public abstract class OverAddresses implements RetentionRule {

  @EJB private RetentionPromises promises;
  @Inject private DueAddresses due;
  @Inject private AddressEnd end;

  private final ConfigurationKey key;
  private final boolean agree;

  /**
   * A rule for one group of signers.
   *
   * @param agree whether for those who consented to hear more, or for the others
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
    return end.apply(whose(now), now, after);
  }

  private DueAddresses.Whose whose(Instant now) {
    return new DueAddresses.Whose(promises.of(key, now), agree);
  }
}
