package org.tadamun.kernel.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tadamun.kernel.text.entity.LocalizedText;

/** How a campaign ended; kept when the archive replaces the state. */
@Embeddable
public class CampaignOutcomeFields {

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", length = 16)
  private CampaignState outcome;

  @Column(name = "outcome_text", length = 32000)
  private LocalizedText words;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected CampaignOutcomeFields() {}

  /** A copy with other words; the outcome and its time stay. */
  CampaignOutcomeFields saying(LocalizedText prepared) {
    CampaignOutcomeFields fields = new CampaignOutcomeFields();
    fields.outcome = outcome;
    fields.words = prepared;
    fields.decidedAt = decidedAt;
    return fields;
  }

  /** A copy with an outcome; without words the prepared ones are used. */
  CampaignOutcomeFields decided(CampaignState end, LocalizedText said, Instant now) {
    if (!end.isOutcome()) {
      throw new IllegalArgumentException("not an outcome: " + end);
    }
    CampaignOutcomeFields fields = saying(said == null || said.isEmpty() ? words : said);
    fields.outcome = end;
    fields.decidedAt = now;
    return fields;
  }

  CampaignState outcome() {
    return outcome;
  }

  LocalizedText words() {
    return words;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
