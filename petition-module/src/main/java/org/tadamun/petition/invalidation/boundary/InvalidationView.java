package org.tadamun.petition.invalidation.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleVerb;

/**
 * A rule as staff see it, whether it invalidates, holds or releases.
 *
 * @param reason null where it does not invalidate
 * @param proposedBy {@code staff:…} or {@code key:…} who proposed it, or began it where nobody
 *     approves
 * @param expected how many the preview found
 * @param invalidated how many it has invalidated, held or released so far, unconfirmed ones
 *     included
 * @param reverted for how many of them that was undone
 * @param endedBy who last cancelled it, or had it undone; null where nobody did
 * @param wordsEndedAt when note, names and places were removed; null while they are kept
 * @param unconfirmed how many of {@code invalidated} were not confirmed, and so in no figure; null
 *     in rows from before this was counted
 */
@Schema(name = "Invalidation")
public record InvalidationView(
    String id,
    String petition,
    RuleVerb verb,
    InvalidationState state,
    InvalidationReason reason,
    String note,
    InvalidationRule rule,
    String proposedBy,
    String approvedBy,
    Instant approvedAt,
    long expected,
    @Schema(
            description =
                "How many it has taken out, held or released so far; of these, unconfirmed moved no"
                    + " figure.")
        long invalidated,
    long reverted,
    Instant createdAt,
    Instant modifiedAt,
    int version,
    String endedBy,
    Instant endedAt,
    Instant wordsEndedAt,
    @Schema(
            description =
                "How many of these nobody had confirmed, so that they were in"
                    + " no figure and have no line in the public log. Null of one from before that"
                    + " was counted.")
        Long unconfirmed) {

  static InvalidationView of(Invalidation invalidation, String petition) {
    return new InvalidationView(
        invalidation.publicId(),
        petition,
        invalidation.verb(),
        invalidation.state(),
        invalidation.reason(),
        invalidation.note(),
        invalidation.rule(),
        invalidation.proposedBy(),
        invalidation.approvedBy(),
        invalidation.approvedAt(),
        invalidation.expected(),
        invalidation.invalidated(),
        invalidation.reverted(),
        invalidation.createdAt(),
        invalidation.modifiedAt(),
        invalidation.version(),
        invalidation.endedBy(),
        invalidation.endedAt(),
        invalidation.wordsEndedAt(),
        invalidation.unconfirmed());
  }
}
