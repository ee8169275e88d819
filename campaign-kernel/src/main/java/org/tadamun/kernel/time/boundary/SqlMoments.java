package org.tadamun.kernel.time.boundary;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * For SQL past the entities. The columns have no zone and mean UTC, while a {@link Timestamp} means
 * the server's: taken as it is, it would be some hours off wherever that is another.
 */
public final class SqlMoments {

  private SqlMoments() {}

  public static Timestamp toColumn(Instant moment) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  /**
   * @param value as either database gives it; null for none
   */
  public static Instant ofColumn(Object value) {
    return value instanceof Timestamp stamp
        ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
        : (Instant) value;
  }
}
