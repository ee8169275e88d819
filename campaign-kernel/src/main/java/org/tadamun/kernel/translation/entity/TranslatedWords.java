package org.tadamun.kernel.translation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * That these words in one language were written from that source, and who compared the two. It
 * speaks of the words by their hashes: when either changes, nothing of it holds any more, and when
 * both come back, it holds again. So no state can be forgotten to be set back.
 */
@MappedSuperclass
public abstract class TranslatedWords extends DomainEntity {

  /** Whoever wrote before it was noted. */
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
   * @param wordsBy who first wrote these words, from whatever source; null where nobody knows
   * @throws OwnTranslation by whoever wrote them, or kept them last
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

  /** As long as the source is the one from which it was written. */
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
