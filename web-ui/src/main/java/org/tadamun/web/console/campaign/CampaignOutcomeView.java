package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.ending.Outcomes;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.meanwhile.SharedForm;

/** The words for the end of a campaign, written before the hour, and the end itself. */
@Named
@ViewScoped
public class CampaignOutcomeView implements SharedForm<CampaignOutcomeView.Words>, Serializable {

  /** All that the form says. */
  public record Words(LocalizedText outcomeText) {}

  @EJB private transient Campaigns campaigns;
  @EJB private transient Outcomes outcomes;
  @Inject private CampaignActionsView actions;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private int version;
  private CampaignState seen;
  private CampaignState state;
  private LocalizedDraft words;
  private LocalizedText stored;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (words == null) {
      read();
      actions.load();
      meanwhile.begin(this);
    }
  }

  @Override
  public void reread() {
    campaign.forget();
    seen = state;
    read();
  }

  private void read() {
    CampaignView present = campaign.getView();
    version = present.version();
    state = present.state();
    show(new Words(present.outcomeText()));
    stored = words.toText();
  }

  @Override
  public Words typed() {
    return new Words(words.toText());
  }

  @Override
  public void show(Words draft) {
    words = LocalizedDraft.of(draft.outcomeText(), campaign.getView().languages());
  }

  /** It was led on beside the words; what others had changed before is met when they are saved. */
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

  /** In the archive too, where the words alone are left of it. */
  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  /** Whether it may end so, as the page was shown: {@code may('WON')}. */
  public boolean may(String outcome) {
    return state.mayBecome(CampaignState.valueOf(outcome));
  }

  public boolean isMayTakeBack() {
    return state.isOutcome();
  }

  /** Where a colleague has declared the end meanwhile, or taken it back, saving is another act. */
  @Override
  public boolean isOvertaken(Words typed) {
    return state.isOutcome() != seen.isOutcome();
  }

  public String save() {
    return meanwhile.save(
        this,
        () -> {
          store();
          return done("console.form.saved");
        });
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
          outcomes.declare(campaign.getSlug(), version, outcome, null, actions.settled());
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
    meanwhile.begin(this);
  }

  private String run(String said, Runnable verb) {
    return meanwhile.decide(
        this,
        () -> {
          verb.run();
          return done(said);
        });
  }

  private String done(String said) {
    feedback.done(said);
    return "/console/campaign/overview?faces-redirect=true&campaign=" + campaign.getSlug();
  }

  public LocalizedDraft getWords() {
    return words;
  }
}
