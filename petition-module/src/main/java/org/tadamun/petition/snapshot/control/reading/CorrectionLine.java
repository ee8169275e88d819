package org.tadamun.petition.snapshot.control.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * One correction of a figure as a pack tells of it: no person, no reason in free words.
 *
 * @param kind null where batches were withdrawn
 * @param change negative where signatures were taken out
 * @param reason of the public log; null of a batch
 * @param batch the one that was withdrawn; null of the log and of what is left of several batches
 */
public record CorrectionLine(
    LocalDate day,
    CorrectionKind kind,
    String country,
    long change,
    String reason,
    BatchLine batch) {

  /** Whether it comes from batches, and not from the log. */
  public boolean isOfBatches() {
    return kind == null;
  }

  /** The words of its reason; of its own where figures made up for each other. */
  public String why() {
    String word = isOfBatches() ? CorrectionKey.BATCH : reason;
    return change == 0 ? "petition.corrections.even" : "petition.corrections.reason." + word;
  }

  /** Who had brought the batch. */
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
