package org.tadamun.kernel.translation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * Records that words in one language were written from a source, and who compared both. Words and
 * source are named by their hashes: when one of them changes, the record no longer applies; when
 * both are restored, it applies again. So no state can be left outdated by mistake.
 */
@MappedSuperclass
public abstract class TranslatedWords extends DomainEntity {

  /** Stands for a writer from the time before writers were recorded. */
  public static final String UNKNOWN = "unknown";

  @Column(name = "language", nullable = false, updatable = false, length = 35)
  private String language;

  @Column(name = "text_hash", nullable = false, updatable = false, length = 64)
  private String textHash;

  @Column(name = "source_hash", nullable = false, updatable = false, length = 64)
  private String sourceHash;

  @Column(name = "written_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String writtenBy;

  @Column(name = "checked_by", length = ACTOR_MAX)
  private String checkedBy;

  @Column(name = "checked_at")
  private Instant checkedAt;

  protected TranslatedWords() {}

  protected TranslatedWords(
      String language, String textHash, String sourceHash, String writtenBy, Instant now) {
    super(now);
    this.language = language;
    this.textHash = textHash;
    this.sourceHash = sourceHash;
    this.writtenBy = writtenBy;
  }

  /**
   * Marks it as checked.
   *
   * @param wordsBy who first wrote these words, from any source; null if not known
   * @throws OwnTranslation if {@code by} wrote them, or kept them last
   */
  public void check(String by, String wordsBy, Instant now) {
    if (state() != TranslationState.DRAFT) {
      throw new WrongState(state(), "check", TranslationState.CHECKED);
    }
    if (by.equals(writtenBy) || by.equals(wordsBy)) {
      throw new OwnTranslation();
    }
    this.checkedBy = by;
    this.checkedAt = now;
    touch(now);
  }

  /** The state, as long as the source is the one from which the words were written. */
  public TranslationState state() {
    return checkedAt == null ? TranslationState.DRAFT : TranslationState.CHECKED;
  }

  public boolean isOf(String oneLanguage, String oneText) {
    return language.equals(oneLanguage) && textHash.equals(oneText);
  }

  public boolean isFrom(String source) {
    return sourceHash.equals(source);
  }

  public String sourceHash() {
    return sourceHash;
  }

  public String writtenBy() {
    return writtenBy;
  }

  public String checkedBy() {
    return checkedBy;
  }

  public Instant checkedAt() {
    return checkedAt;
  }
}
