package org.tadamun.petition.batch.entity;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.InitialValue;

/**
 * What is stated of a batch when it is entered.
 *
 * @param organisation who collected the signatures
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param number how many signatures
 * @param collectedTo the last day, inclusive
 * @param countedBy the name of the person who counted them
 * @param textVersion which version of the text was signed; null on entry for the present one
 */
@InitialValue(
    field = "state",
    values = "SUBMITTED",
    changedBy = {
      @InitialValue.Command(to = "CHECKED", path = "check"),
      @InitialValue.Command(to = "REJECTED", path = "rejection"),
      @InitialValue.Command(to = "WITHDRAWN", path = "withdrawal")
    })
@InitialValue(field = "petition", pathParameter = "slug")
@InitialValue(field = {"enteredBy", "checkedBy", "checkedAt", "endedBy", "endedAt"})
@InitialValue(field = "reason", changedBy = @InitialValue.Command(path = "rejection"))
public record BatchDetails(
    BatchSource source,
    @Schema(description = "Who collected them, by name; left out, the organisation of the key.")
        String organisation,
    String country,
    Integer number,
    LocalDate collectedFrom,
    LocalDate collectedTo,
    String note,
    String countedBy,
    BatchEvidence evidence,
    Integer textVersion) {

  public static final int ORGANISATION_MAX = 150;
  public static final int NUMBER_MAX = 1_000_000;
  public static final int NOTE_MAX = 2000;
  public static final int COUNTED_BY_MAX = 100;

  /** These details, with this organisation as collector if none is named. */
  public BatchDetails by(String own) {
    return organisation != null
        ? this
        : new BatchDetails(
            source,
            own,
            country,
            number,
            collectedFrom,
            collectedTo,
            note,
            countedBy,
            evidence,
            textVersion);
  }

  public BatchDetails with(BatchEvidence file) {
    return new BatchDetails(
        source,
        organisation,
        country,
        number,
        collectedFrom,
        collectedTo,
        note,
        countedBy,
        file,
        textVersion);
  }
}
