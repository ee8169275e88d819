package org.tadamun.kernel.campaign.entity;

import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;

/** What a campaign says, in all its languages. */
public record CampaignTexts(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText caseText,
    List<LocalizedText> demands) {}
