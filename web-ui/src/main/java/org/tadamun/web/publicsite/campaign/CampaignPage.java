package org.tadamun.web.publicsite.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.actions.action.boundary.ActionFigures;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MainPetition;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.petition.Counter;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** The page of a campaign: the case, the demands, what was reached, and what to do next. */
@Named
@RequestScoped
public class CampaignPage implements SiteEndpoint {

  private static final int NEWS = 5;

  @EJB private Campaigns campaigns;
  @EJB private Updates updates;
  @Inject private Clock clock;
  @EJB private Petitions petitions;
  @EJB private ActionLists actions;
  @EJB private Figures figures;
  @Inject private Counter counter;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;

  private CampaignView campaign;
  private List<PetitionView> shown = List.of();
  private List<UpdateView> news = List.of();
  private ActionFigures actionFigures;
  private EndorsementFigures endorsementFigures;

  @Override
  public Answer answer(PublicRequest now) {
    campaign = campaigns.requirePublic(now.value("slug"));
    shown =
        MainPetition.first(petitions.ofCampaign(campaign.id()), clock.instant()).stream()
            .filter(PetitionView::isPublic)
            .toList();
    now.showsFiguresOf(clock.instant());
    counter.count(shown, campaign);
    news = updates.published(campaign.id(), NEWS + 1);
    actionFigures = actions.publicFigures(campaign.id());
    endorsementFigures = figures.of(campaign.id());
    frame
        .page(campaign.title().best(now.locale()), campaign.texts().summary().best(now.locale()))
        .within(campaign, "campaign");
    return Answer.page("campaign");
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  /** The newest pieces of news. */
  public List<UpdateView> getNews() {
    return news.stream().limit(NEWS).toList();
  }

  /** Whether there are older ones, which have a page of their own. */
  public boolean isMoreNews() {
    return news.size() > NEWS;
  }

  /**
   * The list behind the campaign's figures of signatures; null with several petitions, which each
   * have a list of their own.
   */
  public String getCountriesLink() {
    return shown.size() == 1 ? countriesLink(getPetition()) : null;
  }

  public String countriesLink(PetitionView petition) {
    return request.link("/petitions/" + petition.slug() + "/countries");
  }

  /** The main petition, to which the large button leads, or null. */
  public PetitionView getPetition() {
    return shown.isEmpty() ? null : shown.getFirst();
  }

  /**
   * Whether the start day has come: a campaign may go live before it, and "since" would be wrong.
   */
  public boolean isBegun() {
    LocalDate day = campaign.startedOn();
    return day != null && !day.isAfter(LocalDate.now(clock.withZone(campaign.zone())));
  }

  public boolean isSignable() {
    return !shown.isEmpty()
        && MaySign.of(shown.getFirst(), campaign.state(), clock.instant()) == MaySign.YES;
  }

  /**
   * The key of the banner: the state, or the outcome once the campaign is archived; null while it
   * runs.
   */
  public String getBannerState() {
    if (campaign.state().isRunning()) {
      return null;
    }
    return isKept() ? campaign.outcome().name() : campaign.state().name();
  }

  /** Whether the campaign is archived with an outcome; the page shows both. */
  public boolean isKept() {
    return campaign.state() == CampaignState.ARCHIVED && campaign.outcome() != null;
  }

  public ActionFigures getActions() {
    return actionFigures;
  }

  public EndorsementFigures getEndorsements() {
    return endorsementFigures;
  }
}
