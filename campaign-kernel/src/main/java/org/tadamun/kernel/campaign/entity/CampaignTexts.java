package org.tadamun.kernel.campaign.entity;

import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;

/** What a campaign says, in all its languages. A demand without words is none. */
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

  public CampaignTexts withoutDemands() {
    return new CampaignTexts(title, summary, caseText, List.of());
  }
}
