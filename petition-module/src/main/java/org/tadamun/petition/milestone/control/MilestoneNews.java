package org.tadamun.petition.milestone.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.petition.milestone.entity.Mark;
import org.tadamun.petition.petition.boundary.PetitionView;

/** The words about a milestone, in those languages of the campaign that the program speaks. */
@ApplicationScoped
public class MilestoneNews {

  private static final int WHOLE = 100;

  @EJB private Campaigns campaigns;
  @Inject private Texts texts;
  @Inject private Countries countries;
  @Inject private Languages languages;

  UpdateDraft about(PetitionView petition, Mark mark) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    LocalizedText title = LocalizedText.EMPTY;
    LocalizedText body = LocalizedText.EMPTY;
    for (String language : campaign.languages()) {
      if (languages.isShipped(language)) {
        Locale locale = Locale.forLanguageTag(language);
        Object[] arguments = {
          mark.wanted(),
          petition.title().best(locale),
          mark.country() == null ? "" : countries.name(mark.country(), locale)
        };
        title = title.with(language, texts.get(locale, key(mark, "title"), arguments));
        body = body.with(language, texts.get(locale, key(mark, "body"), arguments));
      }
    }
    if (title.isEmpty()) {
      // A campaign in other languages than ours: somebody will translate it before it is published.
      Object[] arguments = {
        mark.wanted(),
        petition.title().best(Languages.FALLBACK),
        mark.country() == null ? "" : countries.name(mark.country(), Languages.FALLBACK)
      };
      title = LocalizedText.of("en", texts.get(Languages.FALLBACK, key(mark, "title"), arguments));
      body = LocalizedText.of("en", texts.get(Languages.FALLBACK, key(mark, "body"), arguments));
    }
    return new UpdateDraft(title, body);
  }

  private static String key(Mark mark, String part) {
    String what = mark.country() != null ? "country" : isWhole(mark) ? "goal" : "number";
    return "milestone.news." + what + "." + part;
  }

  private static boolean isWhole(Mark mark) {
    return mark.percent() != null && mark.percent() == WHOLE;
  }
}
