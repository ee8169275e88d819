package org.tadamun.kernel.translation.boundary;

import java.time.Instant;
import org.tadamun.kernel.translation.entity.TranslationState;

/**
 * One language of a text, and how far it can be relied on.
 *
 * @param language BCP 47
 * @param dir {@code ltr} or {@code rtl}
 * @param whole whether nothing of the text is missing in this language
 * @param textHash SHA-256 of its words
 * @param writtenBy who last wrote or kept it, as named in the audit trail; null for the source, or
 *     if not known
 * @param wordsBy who first wrote these words, which another person may have kept since; null as
 *     {@code writtenBy}
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

  /** Whether readers must be told that this language is less reliable than the source. */
  public boolean isDoubtful() {
    return state != TranslationState.SOURCE && !(state == TranslationState.CHECKED && whole);
  }

  public boolean isOutdated() {
    return state == TranslationState.OUTDATED;
  }

  public boolean isDraft() {
    return state == TranslationState.DRAFT;
  }

  /** Whether this person wrote or kept it, and so may not check it. */
  public boolean isBy(String actor) {
    return actor.equals(writtenBy) || actor.equals(wordsBy);
  }
}
