package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.translation.CaseTranslations;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * The question before a campaign goes live. It says what will happen and what is still missing,
 * which does not prevent it.
 */
@Named
@RequestScoped
public class GoLiveQuestionView {

  @EJB private CaseTranslations translations;
  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private CampaignNeedsView needs;
  @Inject private Clock clock;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /**
   * The question before the campaign goes live, or resumes after a pause.
   *
   * @param controller whether it is configured who is responsible for the installation
   */
  public String of(boolean controller) {
    if (campaign.getView().offline()) {
      return text.of("console.campaign.go-live.question.offline");
    }
    List<String> said = new ArrayList<>(List.of(asked()));
    needs.getMissing().forEach(need -> said.add(text.of("console.campaign.go-live.no-" + need)));
    if (!controller) {
      said.add(text.of("console.campaign.go-live.no-controller"));
    }
    String unchecked = unchecked();
    if (!unchecked.isEmpty()) {
      said.add(text.of("version.console.unchecked", unchecked));
    }
    return String.join(" ", said);
  }

  /** The languages whose present texts nobody has checked. */
  private String unchecked() {
    CampaignView view = campaign.getView();
    return PlaceTime.listed(
        translations.of(view.id(), view.texts()).stream()
            .filter(one -> one.isDraft() || one.isOutdated())
            .map(one -> display.language(one.language())),
        display.getLocale());
  }

  /**
   * Promises signing only if a petition can be signed; it may be a draft, or signing may begin
   * later.
   */
  private String asked() {
    String key =
        campaign.getView().state() == CampaignState.PAUSED
            ? "console.campaign.resume.question"
            : "console.campaign.go-live.question";
    Instant now = clock.instant();
    List<PetitionView> made = petitions.ofCampaign(campaign.getId());
    if (made.stream().anyMatch(one -> signable(one, now) == MaySign.YES)) {
      return text.of(key);
    }
    return made.stream()
        .filter(one -> signable(one, now) == MaySign.NOT_YET)
        .map(PetitionView::startsAt)
        .min(Comparator.naturalOrder())
        .map(first -> text.of(key + ".later", display.dateTime(first)))
        .orElseGet(() -> text.of(key + ".no-petition"));
  }

  /** Whether it can be signed once the campaign is live. */
  private static MaySign signable(PetitionView petition, Instant now) {
    return MaySign.of(petition, CampaignState.LIVE, now);
  }
}
