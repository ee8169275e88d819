package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.StepWords;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.RoutePlace;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * The page of a petition: its text, counter and form. Other pages use it to show their petition.
 */
@Named
@RequestScoped
public class PetitionPage implements SiteEndpoint {

  private static final int DESCRIPTION_MOST = 200;

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @EJB private Addressees addressees;
  @Inject private Counter counter;
  @Inject private SiteFrame frame;
  @Inject private Clock clock;
  @Inject private PublicRequest request;
  @Inject private StepWords steps;

  private PetitionView petition;
  private CampaignView campaign;
  private Counts counts;
  private List<AddresseeView> addressed;
  private String pass;

  @Override
  public Answer answer(PublicRequest now) {
    load(now.value("slug"), "petition");
    count();
    return Answer.page("petition");
  }

  /** Reads the petition and its campaign for a page of this section. */
  public void load(String slug, String section) {
    PetitionView found = petitions.requirePublic(slug);
    show(found, campaigns.byId(found.campaignId()).orElseThrow(NotFound::new), section);
  }

  /** Shows a petition that the caller has found and may see. */
  public void show(PetitionView found, CampaignView whole, String section) {
    petition = found;
    campaign = whole;
    frame.page(getTitle().text(), getBody().beginning(DESCRIPTION_MOST)).within(campaign, section);
  }

  public Counts count() {
    if (counts == null) {
      counts = counter.add(petition, campaign);
    }
    return counts;
  }

  /** As {@link #count}, for a reader who has just signed. */
  void countUpToDate() {
    counts = counter.addUpToDate(petition, campaign);
  }

  public PetitionView getPetition() {
    return petition;
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  /** The sentence about corrections shown in steps; null if figures are exact. */
  public String getSteps() {
    return steps.sentence(campaign, request.locale());
  }

  public PageText getTitle() {
    return PageText.of(petition.title(), request.locale());
  }

  public PageText getBody() {
    return PageText.of(petition.text().body(), request.locale());
  }

  public boolean isOpen() {
    return maySign() == MaySign.YES;
  }

  /** Whether readers who are led here can sign, now or later. */
  public boolean isWorthSharing() {
    return maySign().isExpected();
  }

  /** Whether the petition is open but signing begins later. */
  public boolean isAhead() {
    return maySign() == MaySign.NOT_YET;
  }

  /** Since when it can be signed; null if signing has not begun, or never could. */
  public Instant getBegan() {
    return petition.began(clock.instant());
  }

  /** The key of the word for the state that readers see, which also depends on the campaign. */
  public String getStateKey() {
    if (isOpen() || petition.state().isOver()) {
      return "petition.state." + petition.state();
    }
    return isAhead()
        ? "petition.ahead.title"
        : "petition.state." + (isPaused() ? "PAUSED" : "CLOSED");
  }

  /** The key of the words shown instead of the form. */
  public String getClosedKey() {
    return isAhead() ? "petition.ahead" : isPaused() ? "petition.paused" : "petition.closed";
  }

  private boolean isPaused() {
    return maySign() == MaySign.PAUSED;
  }

  private MaySign maySign() {
    return MaySign.of(petition, campaign.state(), clock.instant());
  }

  /** The addressees of the petition. */
  public List<AddresseeView> getAddressees() {
    if (addressed == null) {
      Map<Long, AddresseeView> all = addressees.byIds(Set.copyOf(petition.addressees()));
      addressed = petition.addressees().stream().map(all::get).toList();
    }
    return addressed;
  }

  /** The path below the language. */
  public String getPath() {
    return "/petitions/" + petition.slug();
  }

  public boolean isFramed() {
    return request.isFramed();
  }

  /** The page with the form: the full one, or the one for a frame. */
  public String getFacelet() {
    return isFramed() ? "embed" : "petition";
  }

  /** The path below the language to come back to; in a frame, the framed page. */
  public String getHomePath() {
    return isFramed() ? RoutePlace.framed(getPath()) : getPath();
  }

  /** Lets the form count on this event pass; null for none. */
  void through(String code) {
    pass = code;
    if (code != null) {
      frame.unlisted();
    }
  }

  /** The path below the language at which the form is shown and below which it is posted. */
  public String getFormPath() {
    return pass == null ? getHomePath() : getPath() + PassPage.BELOW + pass;
  }
}
