package org.tadamun.petition.correction.boundary;

import java.time.LocalDate;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * The last line of the page before, with steps. Identified by its contents, not by its place: one
 * line may become several once its day is over.
 */
record StepPosition(
    LocalDate day, int version, CorrectionKind kind, String reason, String country) {

  static StepPosition of(CorrectionView line) {
    return new StepPosition(line.day(), line.version(), line.kind(), line.reason(), line.country());
  }

  String text() {
    return String.join(
        " ", day.toString(), Integer.toString(version), kind.name(), reason, country);
  }

  /** Null for the first page. */
  static StepPosition decode(String cursor) {
    return Cursor.decode(
        cursor,
        5,
        parts ->
            new StepPosition(
                LogPosition.day(parts[0]),
                Integer.parseInt(parts[1]),
                CorrectionKind.valueOf(parts[2]),
                parts[3],
                parts[4]));
  }
}
