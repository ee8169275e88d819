package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.web.publicsite.frame.Said;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** A petition: its text, its counter, its form. Also what other pages know of "their" petition. */
@Named
@RequestScoped
public class PetitionPage implements SiteEndpoint {

  private static final int DESCRIPTION_MOST = 200;

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @Inject private Counter counter;
  @Inject private SiteFrame frame;
  @Inject private Clock clock;
  @Inject private PublicRequest request;

  private PetitionView petition;
  private CampaignView campaign;
  private Counts counts;
  private String pass;

  @Override
  public Answer answer(PublicRequest now) {
    load(now.value("slug"), "petition");
    count();
    return Answer.page("petition");
  }

  /** Reads the petition and its campaign for a page of this section. */
  public void load(String slug, String section) {
    petition = petitions.requirePublic(slug);
    campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    frame.page(getTitle().text(), description()).within(campaign, section);
  }

  public Counts count() {
    if (counts == null) {
      counts = counter.add(petition);
    }
    return counts;
  }

  public PetitionView getPetition() {
    return petition;
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  public Said getTitle() {
    return Said.of(petition.title(), request.locale());
  }

  public Said getBody() {
    return Said.of(petition.text().body(), request.locale());
  }

  public boolean isOpen() {
    Instant end = petition.closesAt();
    return petition.state().takesSignatures()
        && campaign.state().isRunning()
        && (end == null || clock.instant().isBefore(end));
  }

  public boolean isPaused() {
    return petition.state() == PetitionState.PAUSED
        || (petition.state() == PetitionState.OPEN && !campaign.state().isOutcome() && !isOpen());
  }

  /** Below this language. */
  public String getPath() {
    return "/petitions/" + petition.slug();
  }

  /** Its form counts on this event pass; null for none. */
  void through(String code) {
    pass = code;
    if (code != null) {
      frame.unlisted();
    }
  }

  /** Below this language: where the form stands, and below which it is sent. */
  public String getFormPath() {
    return pass == null ? getPath() : getPath() + PassPage.BELOW + pass;
  }

  private String description() {
    String text = getBody().text().replaceAll("\\s+", " ");
    return text.length() <= DESCRIPTION_MOST
        ? text
        : text.substring(0, text.lastIndexOf(' ', DESCRIPTION_MOST)) + " …";
  }
}
