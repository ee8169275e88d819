package org.tadamun.kernel.retention.boundary;

import java.time.Instant;

/** A rule about the rows of one entity: the dry run counts what the run ends. */
public interface DueRule extends RetentionRule {

  /** Returns the rows that are due at this moment. */
  DueRows due(Instant now);

  @Override
  default Forecast forecast(Instant now) {
    return due(now).forecast();
  }

  @Override
  default Forecast glance(Instant now) {
    return due(now).glance();
  }
}
