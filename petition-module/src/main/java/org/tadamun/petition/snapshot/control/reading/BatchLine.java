package org.tadamun.petition.snapshot.control.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;

/**
 * A batch as a pack shows it, without the person who counted and without free words.
 *
 * @param checkedAt since when it counted, or null
 * @param endedAt when it was taken out again, or null
 */
public record BatchLine(
    String id,
    BatchState state,
    BatchSource source,
    String organisation,
    String country,
    int number,
    LocalDate collectedFrom,
    LocalDate collectedTo,
    String evidence,
    Instant checkedAt,
    Instant endedAt) {

  static BatchLine of(Object[] row) {
    return new BatchLine(
        (String) row[0],
        (BatchState) row[1],
        (BatchSource) row[2],
        (String) row[3],
        (String) row[4],
        (Integer) row[5],
        (LocalDate) row[6],
        (LocalDate) row[7],
        (String) row[8],
        (Instant) row[9],
        (Instant) row[10]);
  }

  public boolean isCounted() {
    return state.counts();
  }

  public boolean isWaiting() {
    return state == BatchState.SUBMITTED;
  }

  /** Whether it was counted once and no longer is. */
  public boolean isCorrected() {
    return state == BatchState.WITHDRAWN && checkedAt != null;
  }
}
