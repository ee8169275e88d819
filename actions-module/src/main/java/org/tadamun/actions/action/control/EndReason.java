package org.tadamun.actions.action.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The reason of actions that are cancelled with the end of their campaign. These are the words of
 * the outcome, cut to the length of a reason; without such words a standard sentence in the
 * campaign's languages.
 */
@Dependent
public class EndReason {

  private static final String CUT = "…";

  private final Texts texts;
  private final Languages languages;

  @Inject
  EndReason(Texts texts, Languages languages) {
    this.texts = texts;
    this.languages = languages;
  }

  public LocalizedText of(CampaignView campaign) {
    LocalizedText words = LocalizedText.orNull(campaign.outcomeText());
    LocalizedText reason = LocalizedText.EMPTY;
    if (words != null) {
      for (var one : words.asMap().entrySet()) {
        reason = reason.with(one.getKey(), cut(one.getValue()));
      }
      return reason;
    }
    for (String language : campaign.languages()) {
      if (languages.isShipped(language)) {
        reason = reason.with(language, plain(campaign, Locale.of(language)));
      }
    }
    return reason.isEmpty() ? reason.with("en", plain(campaign, Locale.ENGLISH)) : reason;
  }

  private String plain(CampaignView campaign, Locale locale) {
    String outcome = texts.get(locale, "kernel.campaign.state." + campaign.outcome());
    return texts.get(locale, "actions.ended.reason", outcome);
  }

  /** Cuts between two words; within a word only if it alone is longer than a reason. */
  static String cut(String text) {
    if (text.length() <= Action.REASON_MAX) {
      return text;
    }
    int most = Action.REASON_MAX - CUT.length();
    int end = most;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (end == 0) {
      end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
    return text.substring(0, end).strip() + CUT;
  }
}
