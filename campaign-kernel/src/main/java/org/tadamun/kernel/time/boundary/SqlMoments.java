package org.tadamun.kernel.time.boundary;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments in native SQL. The columns have no zone and mean UTC, while a {@link Timestamp} is in the
 * server's zone, and would be hours off where that differs.
 */
public final class SqlMoments {

  private SqlMoments() {}

  public static Timestamp toColumn(Instant moment) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  /**
   * Reads a value.
   *
   * @param value as either database returns it; null for none
   */
  public static Instant ofColumn(Object value) {
    return value instanceof Timestamp stamp
        ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
        : (Instant) value;
  }
}
