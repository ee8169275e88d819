package org.tadamun.petition.petition.entity.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.translation.entity.TranslatedWords;

/** One translation of a petition's text. */
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
public class Translation extends TranslatedWords {

  /** Sorted by creation time, since two nodes give out ids from different blocks. */
  public static final String OF_PETITION = "Translation.ofPetition";

  /** Sorted as {@link #OF_PETITION}. */
  public static final String OF_CAMPAIGN = "Translation.ofCampaign";

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  protected Translation() {}

  public Translation(
      long petitionId,
      String language,
      String textHash,
      String sourceHash,
      String writtenBy,
      Instant now) {
    super(language, textHash, sourceHash, writtenBy, now);
    this.petitionId = petitionId;
  }

  public long petitionId() {
    return petitionId;
  }
}
