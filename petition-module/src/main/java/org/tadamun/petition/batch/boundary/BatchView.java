package org.tadamun.petition.batch.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;

/**
 * A batch as shown to those who may write petitions.
 *
 * @param petition slug
 * @param textVersion which version of the text was signed
 * @param enteredBy {@code staff:…} or {@code key:…}; so are {@code checkedBy} and {@code endedBy},
 *     while {@code countedBy} is a person's name
 * @param endedBy who rejected or withdrew it
 * @param reason why it was rejected or withdrawn
 */
public record BatchView(
    String id,
    String petition,
    int textVersion,
    BatchState state,
    BatchSource source,
    String organisation,
    String country,
    int number,
    LocalDate collectedFrom,
    LocalDate collectedTo,
    String note,
    String countedBy,
    Proof evidence,
    String enteredBy,
    String checkedBy,
    Instant checkedAt,
    String endedBy,
    Instant endedAt,
    String reason,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /**
   * The file that proves a batch.
   *
   * @param kept whether the file is stored here; else only its name and its hash are known
   */
  public record Proof(String fileName, String sha256, boolean kept) {}

  static BatchView of(Batch batch) {
    BatchDetails details = batch.details();
    return new BatchView(
        batch.publicId(),
        batch.petition().slug(),
        batch.textVersion(),
        batch.state(),
        details.source(),
        details.organisation(),
        details.country(),
        details.number(),
        details.collectedFrom(),
        details.collectedTo(),
        details.note(),
        details.countedBy(),
        new Proof(
            details.evidence().fileName(), details.evidence().sha256(), batch.isEvidenceKept()),
        batch.enteredBy(),
        batch.checkedBy(),
        batch.checkedAt(),
        batch.endedBy(),
        batch.endedAt(),
        batch.reason(),
        batch.createdAt(),
        batch.modifiedAt(),
        batch.version());
  }

  /** Whether its file is still here, or any word that may name somebody. */
  public boolean isErasable() {
    return evidence.kept()
        || !evidence.fileName().equals(Batch.FORGOTTEN)
        || !countedBy.equals(Batch.FORGOTTEN)
        || note != null
        || reason != null;
  }
}
