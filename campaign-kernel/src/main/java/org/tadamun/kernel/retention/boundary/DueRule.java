package org.tadamun.kernel.retention.boundary;

import java.time.Instant;

/** A rule whose things are the rows of one entity: its dry run counts what its run ends. */
public interface DueRule extends RetentionRule {

  /** What is over at this moment. */
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
