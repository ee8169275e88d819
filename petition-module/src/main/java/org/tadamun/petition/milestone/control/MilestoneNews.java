package org.tadamun.petition.milestone.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * Writes the draft of news about a milestone, in those languages of the campaign that are shipped.
 */
@ApplicationScoped
public class MilestoneNews {

  private static final int WHOLE = 100;

  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Texts texts;
  @Inject private Countries countries;
  @Inject private Languages languages;

  /**
   * The headline states the number of the milestone, the text the present count, as the public may
   * see it. The text invites to share only if the petition can still be signed.
   */
  UpdateDraft about(PetitionView petition, MilestoneTarget target, long reached) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    long told = target.country() == null ? reached : SmallCells.of(campaign).figure(reached);
    MaySign answer = MaySign.of(petition, campaign.state(), clock.instant());
    String text = answer.isExpected() ? "body" : "over";
    LocalizedText title = LocalizedText.EMPTY;
    LocalizedText body = LocalizedText.EMPTY;
    for (Locale locale : spoken(campaign)) {
      String about = petition.title().best(locale);
      String where = target.country() == null ? "" : countries.name(target.country(), locale);
      String language = locale.toLanguageTag();
      title =
          title.with(
              language, texts.get(locale, key(target, "title"), target.wanted(), about, where));
      body = body.with(language, texts.get(locale, key(target, text), told, about, where));
    }
    return new UpdateDraft(title, body);
  }

  /** A campaign without shipped languages gets English, which somebody will translate. */
  private List<Locale> spoken(CampaignView campaign) {
    List<Locale> ours =
        campaign.languages().stream()
            .filter(languages::isShipped)
            .map(Locale::forLanguageTag)
            .toList();
    return ours.isEmpty() ? List.of(Languages.FALLBACK) : ours;
  }

  private static String key(MilestoneTarget target, String part) {
    String what = target.country() != null ? "country" : isWhole(target) ? "goal" : "number";
    return "milestone.news." + what + "." + part;
  }

  private static boolean isWhole(MilestoneTarget target) {
    return target.percent() != null && target.percent() == WHOLE;
  }
}
