package org.tadamun.petition.petition.entity.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * That these words in one language were written from that source, and who compared the two. It
 * speaks of the words by their hashes: when either changes, nothing of it holds any more, and when
 * both come back, it holds again. So no state can be forgotten to be set back.
 */
@Entity
@Table(name = "petition_translation")
@NamedQuery(
    name = Translation.OF_PETITION,
    query =
        "select t from Translation t where t.petitionId = :petition"
            + " order by t.createdAt, t.id")
@NamedQuery(
    name = Translation.OF_CAMPAIGN,
    query =
        "select t from Translation t where t.petitionId in"
            + " (select p.id from Petition p where p.campaignId = :campaign)"
            + " order by t.createdAt, t.id")
public class Translation extends DomainEntity {

  /** As they were written: each of two nodes has a block of numbers of its own. */
  public static final String OF_PETITION = "Translation.ofPetition";

  /** Whoever wrote before it was noted. */
  public static final String UNKNOWN = "unknown";

  /** In the same order. */
  public static final String OF_CAMPAIGN = "Translation.ofCampaign";

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

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

  protected Translation() {}

  public Translation(
      long petitionId,
      String language,
      String textHash,
      String sourceHash,
      String writtenBy,
      Instant now) {
    super(now);
    this.petitionId = petitionId;
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

  public long petitionId() {
    return petitionId;
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
