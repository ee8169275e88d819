package org.tadamun.web.console.campaign;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The texts of a campaign that are missing in a language. A page that is half in their language
 * looks complete to those who read it in another one.
 */
final class TextGaps {

  private TextGaps() {}

  /**
   * A text of a campaign.
   *
   * @param key of its name
   * @param number of a demand, from 1; 0 for other texts
   */
  record Part(String key, int number) {}

  /**
   * The texts that exist in other languages but not in this one. If there is neither summary nor
   * case in any language, these are missing too, since a title alone tells nothing.
   */
  static List<Part> in(String language, CampaignTexts texts) {
    boolean bare = isNone(texts.summary()) && isNone(texts.caseText());
    List<Part> gaps = new ArrayList<>();
    if (isAbsent(language, texts.title())) {
      gaps.add(new Part("console.campaign.title", 0));
    }
    if (isAbsent(language, texts.summary()) && (bare || !isNone(texts.summary()))) {
      gaps.add(new Part("console.campaign.summary", 0));
    }
    if (isAbsent(language, texts.caseText()) && (bare || !isNone(texts.caseText()))) {
      gaps.add(new Part("console.campaign.case", 0));
    }
    for (int i = 0; i < texts.demands().size(); i++) {
      if (isAbsent(language, texts.demands().get(i))) {
        gaps.add(new Part("petition.console.field.demand", i + 1));
      }
    }
    return gaps;
  }

  private static boolean isAbsent(String language, LocalizedText text) {
    return text == null || text.in(language) == null;
  }

  private static boolean isNone(LocalizedText text) {
    return text == null || text.isEmpty();
  }
}
