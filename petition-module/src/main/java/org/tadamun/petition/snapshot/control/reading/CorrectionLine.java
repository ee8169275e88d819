package org.tadamun.petition.snapshot.control.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * One correction of a figure as a pack shows it, without people and free words.
 *
 * @param kind null for withdrawn batches
 * @param change negative if signatures were taken out
 * @param reason of the public log; null for batches
 * @param batch the withdrawn one; null for lines of the log and for the rest of several batches
 */
public record CorrectionLine(
    LocalDate day,
    CorrectionKind kind,
    String country,
    long change,
    String reason,
    BatchLine batch) {

  /** Whether it is about batches, and not from the log. */
  public boolean isOfBatches() {
    return kind == null;
  }

  /** The key of the reason's words; another one if changes made up for each other. */
  public String why() {
    String word = isOfBatches() ? CorrectionKey.BATCH : reason;
    return change == 0 ? "petition.corrections.even" : "petition.corrections.reason." + word;
  }

  /** Who had collected the batch; empty if none. */
  public String organisation() {
    return batch == null ? "" : Objects.toString(batch.organisation(), "");
  }

  static CorrectionLine of(Object[] row) {
    return new CorrectionLine(
        (LocalDate) row[0],
        (CorrectionKind) row[1],
        (String) row[2],
        (Long) row[3],
        (String) row[4],
        null);
  }

  static CorrectionLine of(BatchLine batch) {
    LocalDate day = LocalDate.ofInstant(batch.endedAt(), ZoneOffset.UTC);
    return new CorrectionLine(day, null, batch.country(), -batch.number(), null, batch);
  }
}
