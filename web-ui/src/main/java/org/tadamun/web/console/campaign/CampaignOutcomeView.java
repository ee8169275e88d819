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
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The text about the outcome, which is written in advance, and the declaration of the outcome. */
@Named
@ViewScoped
public class CampaignOutcomeView implements SharedForm<CampaignOutcomeView.Words>, Serializable {

  /** All that is typed in the form. */
  public record Words(LocalizedText outcomeText) {}

  @EJB private transient Campaigns campaigns;
  @EJB private transient Outcomes outcomes;
  @Inject private CampaignActionsView actions;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private int version;
  private CampaignState seen;
  private CampaignState state;
  private LocalizedDraft words;
  private LocalizedText stored;

  /** Reads the campaign once per page; what is typed afterwards stays. */
  public void load() {
    if (words == null) {
      read();
      actions.load();
      sharedEdit.begin(this);
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

  /**
   * Takes over the version after another command of the same page, unless somebody else has changed
   * the campaign before. That conflict is found when the text is saved.
   */
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

  /** In the archive too, where the text is all that can still be changed. */
  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  /** Whether this outcome can be declared, by the state shown: {@code may('WON')}. */
  public boolean may(String outcome) {
    return state.mayBecome(CampaignState.valueOf(outcome));
  }

  public boolean isMayTakeBack() {
    return state.isOutcome();
  }

  /**
   * Whether a colleague has declared or reverted the outcome meanwhile: saving the text would then
   * mean something else.
   */
  @Override
  public boolean isOvertaken(Words typed) {
    return state.isOutcome() != seen.isOutcome();
  }

  public String save() {
    return sharedEdit.save(
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

  /** The typed text is stored first, since it is published with the outcome. */
  private String decide(CampaignState outcome) {
    return run(
        "console.campaign.decided." + outcome,
        () -> {
          storeTyped();
          outcomes.declare(campaign.getSlug(), version, outcome, null, actions.settled());
        });
  }

  /** Reverts the outcome before the typed text is stored: otherwise the text would be published. */
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
            // The outcome is reverted even if the database fails now, and the reader must know.
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
    sharedEdit.begin(this);
  }

  private String run(String said, Runnable verb) {
    return sharedEdit.decide(
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
