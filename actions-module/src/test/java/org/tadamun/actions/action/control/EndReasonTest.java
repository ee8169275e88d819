package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Reason of cancelling an action when its campaign has ended")
class EndReasonTest {

  private final EndReason reasons = new EndReason(new Texts(), new Languages());

  @Test
  @DisplayName("the reason is the words of the outcome, in all languages")
  void words() {
    LocalizedText words = LocalizedText.of("fr", "Il est libre.").with("tr", "Serbest.");
    assertEquals(words, reasons.of(AnswerSamples.ended(words)));
  }

  @Test
  @DisplayName("without such words the reason names the outcome, in the campaign's languages")
  void outcomeWithoutWords() {
    LocalizedText reason =
        reasons.of(AnswerSamples.ended(CampaignState.LOST, ActionSamples.BEFORE));
    assertEquals(Set.of("en", "fr"), reason.asMap().keySet());
    assertEquals("The campaign has ended: Lost.", reason.in("en"));
    assertTrue(reason.in("fr").startsWith("La campagne est terminée\u00a0: "), reason::toString);
  }

  @Test
  @DisplayName("a reason that is too long is cut between words, and never within a character")
  void cut() {
    String fits = "x".repeat(Action.REASON_MAX);
    assertEquals(fits, EndReason.cut(fits));
    String long1 = "word ".repeat(100).strip();
    String cut = EndReason.cut(long1);
    assertTrue(cut.endsWith("word…") && cut.length() <= Action.REASON_MAX, cut);
    for (String wide : List.of("😀".repeat(200), "x" + "😀".repeat(200))) {
      String one = EndReason.cut(wide);
      assertTrue(one.length() <= Action.REASON_MAX, one);
      assertTrue(one.endsWith("😀…"), "no half of a character is left");
    }
  }
}
