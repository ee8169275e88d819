package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** A campaign at a glance: what is still to be set up, and the steps of its life. */
@Named
@RequestScoped
public class CampaignOverviewView {

  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private Addressees addressees;
  @EJB private ActionLists actions;
  @EJB private EndorsementLists endorsements;
  @Inject private CampaignContext campaign;
  @Inject private CampaignOutcomeView outcome;
  @Inject private Feedback feedback;

  private int version;

  /** One thing that a campaign needs before it goes out. */
  public record Step(String key, boolean done, String page) {}

  public List<Step> getSteps() {
    CampaignView view = campaign.getView();
    List<Step> steps = new ArrayList<>();
    boolean written =
        view.languages().size() > 1
            && view.languages().stream().allMatch(tag -> view.title().in(tag) != null);
    steps.add(new Step("texts", written, "/console/campaign/edit"));
    boolean open = petitions.ofCampaign(view.id()).stream().anyMatch(PetitionView::isPublic);
    steps.add(new Step("petition", open, "/console/petition/list"));
    boolean addressed = !addressees.ofCampaign(view.id()).isEmpty();
    steps.add(new Step("addressee", addressed, "/console/addressees/edit"));
    if (campaign.may(Permission.REPORT_READ)) {
      boolean acting = actions.count(view.id(), ActionFilter.ALL) > 0;
      steps.add(new Step("action", acting, "/console/actions/edit"));
      boolean endorsed = endorsements.count(view.id(), EndorsementFilter.ALL) > 0;
      steps.add(new Step("endorsement", endorsed, "/console/endorsements/edit"));
    }
    return steps;
  }

  public boolean isMayGoLive() {
    return may(CampaignState.LIVE);
  }

  public boolean isMayPause() {
    return may(CampaignState.PAUSED);
  }

  public boolean isMayArchive() {
    return may(CampaignState.ARCHIVED);
  }

  public boolean isWritable() {
    return campaign.mayThroughout("campaign:write");
  }

  private boolean may(CampaignState next) {
    return campaign.getView().state().mayBecome(next);
  }

  public String goLive() {
    return run(
        after -> after.offline() ? "console.campaign.is-live.offline" : "console.campaign.is-live",
        () -> campaigns.goLive(campaign.getSlug(), version));
  }

  public String pause() {
    return run(after -> "console.form.saved", () -> campaigns.pause(campaign.getSlug(), version));
  }

  /** The form of the words for its end goes with it, and so does the page. */
  public String archive() {
    return feedback.attempt(
        () -> {
          CampaignView archived = campaigns.archive(campaign.getSlug(), version);
          feedback.done("console.form.saved");
          return "/console/campaign/overview?faces-redirect=true&campaign=" + archived.slug();
        });
  }

  public String takeOffline() {
    return run(
        after -> "console.campaign.is-offline", () -> campaigns.takeOffline(campaign.getSlug()));
  }

  public String putOnline() {
    return run(
        after -> "console.campaign.is-online",
        () -> campaigns.putOnline(campaign.getSlug(), version));
  }

  /** The page stays, and on it what was typed beside and is not saved yet. */
  private String run(Function<CampaignView, String> said, Callable<CampaignView> verb) {
    return feedback.attempt(
        () -> {
          CampaignView before = campaign.getView();
          CampaignView after = verb.call();
          version = after.version();
          outcome.follow(before, after);
          campaign.forget();
          feedback.doneHere(said.apply(after));
          return null;
        });
  }

  /** The version that the page shows; it comes back with the command. */
  public int getVersion() {
    return version == 0 ? outcome.version() : version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
