package org.tadamun.kernel.translation.boundary;

import java.time.Instant;
import org.tadamun.kernel.translation.entity.TranslationState;

/**
 * One language of a text.
 *
 * @param language BCP 47
 * @param dir ltr or rtl
 * @param whole whether title, text and every demand are there
 * @param textHash SHA-256 of its words
 * @param writtenBy who wrote or kept it last, as the audit trail names people; null for the source,
 *     and where it is not known
 * @param wordsBy who first wrote these words, which somebody else may have kept since; as above
 */
public record TranslationView(
    String language,
    String dir,
    TranslationState state,
    boolean whole,
    String textHash,
    String writtenBy,
    String wordsBy,
    String checkedBy,
    Instant checkedAt) {

  /** Whether its readers have to be told that it cannot be relied on as the source can. */
  public boolean isDoubtful() {
    return state != TranslationState.SOURCE && !(state == TranslationState.CHECKED && whole);
  }

  public boolean isOutdated() {
    return state == TranslationState.OUTDATED;
  }

  public boolean isDraft() {
    return state == TranslationState.DRAFT;
  }

  /** Whether this is somebody who may not check it. */
  public boolean isBy(String actor) {
    return actor.equals(writtenBy) || actor.equals(wordsBy);
  }
}
