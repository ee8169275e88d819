package org.tadamun.petition.version.boundary;

import java.time.Instant;
import org.tadamun.petition.petition.entity.translation.TranslationState;

/**
 * One language of a text.
 *
 * @param language BCP 47
 * @param dir ltr or rtl
 * @param whole whether title, text and every demand are there
 * @param textHash SHA-256 of its words
 * @param writtenBy as the audit trail names people; null for the source, and where it is not known
 */
public record TranslationView(
    String language,
    String dir,
    TranslationState state,
    boolean whole,
    String textHash,
    String writtenBy,
    String checkedBy,
    Instant checkedAt) {

  public boolean isOutdated() {
    return state == TranslationState.OUTDATED;
  }

  public boolean isDraft() {
    return state == TranslationState.DRAFT;
  }
}
