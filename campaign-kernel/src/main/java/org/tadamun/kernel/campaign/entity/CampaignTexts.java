package org.tadamun.kernel.campaign.entity;

import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.text.entity.SourceWords;
import org.tadamun.kernel.translation.entity.TranslatableText;

/** The texts of a campaign, in all languages. Demands without words are left out. */
public record CampaignTexts(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText caseText,
    List<LocalizedText> demands) {

  public static final int TITLE_MAX = 150;
  public static final int SUMMARY_MAX = 400;
  public static final int CASE_MAX = 3000;
  public static final int DEMAND_MAX = 300;
  public static final int DEMANDS_MAX = 5;

  public CampaignTexts {
    demands =
        demands == null
            ? List.of()
            : demands.stream().filter(one -> one != null && !one.isEmpty()).toList();
  }

  /** Whether the other texts differ in translations only: no demand is added or removed. */
  public boolean isTranslatedBy(CampaignTexts other) {
    return sourceWords().equals(other.sourceWords());
  }

  private SourceWords sourceWords() {
    return SourceWords.of(Stream.concat(Stream.of(title, summary, caseText), demands.stream()));
  }

  /** The texts that are translated together. */
  public TranslatableText wording() {
    return TranslatableText.mixed(demands, title, summary, caseText);
  }

  public CampaignTexts withoutDemands() {
    return new CampaignTexts(title, summary, caseText, List.of());
  }
}
