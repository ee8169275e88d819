package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/**
 * A campaign at a glance, with the steps of its life. The view remembers which steps the page
 * offers: Faces ignores a button that is no longer rendered, but a step that a colleague has
 * already made must be refused with words.
 */
@Named
@ViewScoped
public class CampaignOverviewView implements Serializable {

  @EJB private transient Campaigns campaigns;
  @Inject private CampaignContext campaign;
  @Inject private CampaignOutcomeView outcome;
  @Inject private Feedback feedback;

  private int version;
  private boolean offline;

  public void load() {
    offline = campaign.getView().offline();
  }

  public boolean isMayGoLive() {
    return may(CampaignState.LIVE);
  }

  /** Whether it is paused: the button then says "resume" instead of "go live". */
  public boolean isPaused() {
    return outcome.state() == CampaignState.PAUSED;
  }

  public boolean isMayPause() {
    return may(CampaignState.PAUSED);
  }

  public boolean isMayArchive() {
    return may(CampaignState.ARCHIVED);
  }

  /** Whether it has gone live: what is still missing is then shown further down. */
  public boolean isOpened() {
    return outcome.state() != CampaignState.DRAFT;
  }

  public boolean isMayTakeOffline() {
    return !offline && isOpened();
  }

  public boolean isMayPutOnline() {
    return offline;
  }

  public boolean isWritable() {
    return campaign.mayThroughout("campaign:write");
  }

  private boolean may(CampaignState next) {
    return outcome.state().mayBecome(next);
  }

  public String goLive() {
    String said = isPaused() ? "console.campaign.is-live.again" : "console.campaign.is-live";
    return run(
        after -> after.offline() ? "console.campaign.is-live.offline" : said,
        () -> campaigns.goLive(campaign.getSlug(), version));
  }

  public String pause() {
    return run(
        after -> "console.campaign.is-paused", () -> campaigns.pause(campaign.getSlug(), version));
  }

  /** Leaves the page, because the form for the outcome is no longer useful. */
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
        after -> whereLive("console.campaign.is-offline", after),
        () -> campaigns.takeOffline(campaign.getSlug()));
  }

  public String putOnline() {
    return run(
        after -> whereLive("console.campaign.is-online", after),
        () -> campaigns.putOnline(campaign.getSlug(), version));
  }

  /**
   * The key of the message; only for a running campaign does it also tell what happens with the
   * last days (ADR 237).
   */
  static String whereLive(String said, CampaignView after) {
    return after.state().isRunning() ? said + ".live" : said;
  }

  /** Stays on the page with what was typed and is not saved yet. */
  private String run(Function<CampaignView, String> said, Callable<CampaignView> verb) {
    return feedback.attempt(
        () -> {
          CampaignView before = campaign.getView();
          CampaignView after = verb.call();
          version = after.version();
          offline = after.offline();
          outcome.follow(before, after);
          campaign.forget();
          feedback.doneHere(said.apply(after));
          return null;
        });
  }

  /** The newest version that the page has shown; sent with each command. */
  public int getVersion() {
    return Math.max(version, outcome.version());
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
