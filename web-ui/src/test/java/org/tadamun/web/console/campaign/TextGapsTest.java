package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The gaps in the texts of a campaign, by language")
class TextGapsTest {

  private static final LocalizedText BOTH =
      LocalizedText.of("ar", "الحرية لسلمى").with("en", "Free");
  private static final LocalizedText ARABIC = LocalizedText.of("ar", "اعتُقلت ليلًا.");

  private static List<String> gaps(String language, CampaignTexts texts) {
    return TextGaps.in(language, texts).stream()
        .map(part -> part.key().replaceFirst(".*\\.", "") + part.number())
        .toList();
  }

  @Test
  @DisplayName("a gap is each part that exists in another language only")
  void partsOfOtherLanguagesAreGaps() {
    CampaignTexts texts = new CampaignTexts(BOTH, BOTH, ARABIC, List.of(BOTH, ARABIC));
    assertEquals(List.of(), gaps("ar", texts));
    assertEquals(List.of("case0", "demand2"), gaps("en", texts));
    assertEquals(List.of("title0", "summary0", "case0", "demand1", "demand2"), gaps("de", texts));
    assertEquals(List.of(), gaps("en", new CampaignTexts(BOTH, null, BOTH, null)));
  }

  @Test
  @DisplayName("a bare title has summary and case as gaps")
  void bareTitleLacksSummaryAndCase() {
    CampaignTexts texts = new CampaignTexts(BOTH, null, LocalizedText.EMPTY, null);
    assertEquals(List.of("summary0", "case0"), gaps("ar", texts));
  }
}
