package org.tadamun.kernel.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.translation.entity.TranslatedWords;

/** Records one translation of a campaign's texts. */
@Entity
@Table(name = "kernel_campaign_translation")
@NamedQuery(
    name = CaseTranslation.OF_CAMPAIGN,
    query =
        "select t from CaseTranslation t where t.campaignId = :campaign"
            + " order by t.createdAt, t.id")
public class CaseTranslation extends TranslatedWords {

  /** Sorted by time, then id: each of two nodes takes its ids from a block of its own. */
  public static final String OF_CAMPAIGN = "CaseTranslation.ofCampaign";

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  protected CaseTranslation() {}

  public CaseTranslation(
      long campaignId,
      String language,
      String textHash,
      String sourceHash,
      String writtenBy,
      Instant now) {
    super(language, textHash, sourceHash, writtenBy, now);
    this.campaignId = campaignId;
  }
}
