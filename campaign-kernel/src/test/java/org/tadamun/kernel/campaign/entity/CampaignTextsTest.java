package org.tadamun.kernel.campaign.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

class CampaignTextsTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Release Amar Fayaz");

  /** A text that was stored before line ends were normalised. */
  private static final LocalizedText CASE =
      LocalizedText.fromJson("{\"en\":\"He was abducted.\\r\\nAt night.\"}");

  private static final LocalizedText DEMAND = LocalizedText.of("en", "Release him");
  private static final CampaignTexts TEXTS = new CampaignTexts(TITLE, null, CASE, List.of(DEMAND));

  private static CampaignTexts told(LocalizedText caseText) {
    return new CampaignTexts(TITLE, LocalizedText.EMPTY, caseText, List.of(DEMAND));
  }

  @Test
  @DisplayName(
      "a translation is accepted if its source differs from the stored one in line ends only")
  void lines() {
    LocalizedText typed = LocalizedText.of("en", "He was abducted.\r\nAt night.");
    assertTrue(TEXTS.isTranslatedBy(told(typed)));
    assertTrue(TEXTS.isTranslatedBy(told(typed.with("ar", "اختُطف ليلًا."))));
    LocalizedText joined = LocalizedText.of("en", "He was abducted. At night.");
    assertFalse(TEXTS.isTranslatedBy(told(joined)));
  }

  @Test
  @DisplayName("a text with another source language is no translation of the stored one")
  void source() {
    LocalizedText swapped = LocalizedText.of("ar", "اختُطف ليلًا.").with("en", CASE.in("en"));
    assertFalse(TEXTS.isTranslatedBy(told(swapped)));
  }

  @Test
  @DisplayName(
      "a change in any part of a translation changes its hash, so all parts are checked together")
  void together() {
    LocalizedText title = TITLE.with("ar", "أفرجوا عنه");
    String before = new CampaignTexts(title, null, CASE, List.of(DEMAND)).wording().hash("ar");
    LocalizedText summary = LocalizedText.of("en", "Taken").with("ar", "اختُطف");
    List<CampaignTexts> others =
        List.of(
            new CampaignTexts(title.with("ar", "حريته"), null, CASE, List.of(DEMAND)),
            new CampaignTexts(title, summary, CASE, List.of(DEMAND)),
            new CampaignTexts(title, null, CASE.with("ar", "ليلًا"), List.of(DEMAND)),
            new CampaignTexts(title, null, CASE, List.of(DEMAND.with("ar", "الآن"))));
    for (CampaignTexts other : others) {
      assertNotEquals(before, other.wording().hash("ar"), other::toString);
    }
  }

  @Test
  @DisplayName(
      "moving a line from one part of the source to the next changes the hash of the source")
  void moved() {
    LocalizedText taken = LocalizedText.of("en", "He was taken.\nAt night.");
    LocalizedText seen = LocalizedText.of("en", "Nobody has seen him.");
    LocalizedText both = LocalizedText.of("en", "At night.\nNobody has seen him.");
    CampaignTexts before = new CampaignTexts(TITLE, taken, seen, List.of());
    CampaignTexts after =
        new CampaignTexts(TITLE, LocalizedText.of("en", "He was taken."), both, List.of());
    assertNotEquals(before.wording().hash(), after.wording().hash());
  }
}
