package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The words for the end of a campaign, written before the hour, and the end itself. */
@Named
@ViewScoped
public class CampaignOutcomeView implements Serializable {

  @EJB private transient Campaigns campaigns;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  private int version;
  private CampaignState state;
  private LocalizedDraft words;
  private LocalizedText stored;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (words == null) {
      CampaignView present = campaign.getView();
      version = present.version();
      state = present.state();
      words = LocalizedDraft.of(present.outcomeText(), present.languages());
      stored = words.toText();
    }
  }

  /** It was led on beside the words; where others had changed it before, they are refused. */
  public void follow(CampaignView before, CampaignView after) {
    if (version == before.version()) {
      version = after.version();
    }
    state = after.state();
  }

  int version() {
    return version;
  }

  CampaignState state() {
    return state;
  }

  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE) && state != CampaignState.ARCHIVED;
  }

  /** Whether it may end so, as the page was shown: {@code may('WON')}. */
  public boolean may(String outcome) {
    return state.mayBecome(CampaignState.valueOf(outcome));
  }

  public boolean isMayTakeBack() {
    return state.isOutcome();
  }

  public String save() {
    return run("console.form.saved", this::store);
  }

  public String win() {
    return decide(CampaignState.WON);
  }

  public String winPartly() {
    return decide(CampaignState.PARTLY_WON);
  }

  public String lose() {
    return decide(CampaignState.LOST);
  }

  /** What stands in the form is what is published. */
  private String decide(CampaignState outcome) {
    return run(
        "console.campaign.decided." + outcome,
        () -> {
          storeTyped();
          campaigns.decide(campaign.getSlug(), version, outcome, null);
        });
  }

  /** Before what was typed is stored: as long as the outcome stands, that would be published. */
  public String takeBack() {
    return run(
        "console.outcome.taken-back",
        () -> {
          CampaignView back = campaigns.takeOutcomeBack(campaign.getSlug(), version);
          version = back.version();
          state = back.state();
          campaign.forget();
          try {
            storeTyped();
          } catch (RuntimeException failed) {
            // Also where the database has gone away: the first half is done, and is told.
            feedback.doneHere("console.outcome.taken-back");
            throw failed;
          }
        });
  }

  private void storeTyped() {
    if (!words.toText().equals(stored)) {
      store();
    }
  }

  private void store() {
    LocalizedText typed = words.toText();
    version = campaigns.prepareOutcome(campaign.getSlug(), version, typed).version();
    stored = typed;
  }

  private String run(String said, Runnable verb) {
    return feedback.attempt(
        () -> {
          verb.run();
          feedback.done(said);
          return "/console/campaign/overview?faces-redirect=true&campaign=" + campaign.getSlug();
        });
  }

  public LocalizedDraft getWords() {
    return words;
  }
}
