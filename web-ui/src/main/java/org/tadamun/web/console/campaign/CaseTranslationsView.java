package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.translation.CaseTranslations;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;

/** The languages of a campaign's texts, and how reliable each translation is. */
@Named
@ViewScoped
public class CaseTranslationsView implements Serializable {

  @EJB private transient CaseTranslations translations;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SignedIn signedIn;

  private transient CampaignTexts texts;
  private transient List<TranslationView> rows;

  /**
   * The translations of the texts that the page shows, not of those stored since: a check is about
   * what was read.
   */
  public List<TranslationView> getRows() {
    if (rows == null && campaign.isChosen()) {
      texts = texts == null ? campaign.getView().texts() : texts;
      rows = translations.of(campaign.getId(), texts);
    }
    return rows;
  }

  /** To be called once the page shows the stored texts. */
  public void forget() {
    texts = null;
    rows = null;
  }

  /** Whether the reader may check translations; nobody checks their own. */
  public boolean isChecking() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE)
        || campaign.mayThroughout(Permission.TRANSLATE);
  }

  public boolean isOwn(TranslationView translation) {
    return translation.isBy(signedIn.actor());
  }

  public String check(String language, String hash) {
    return decide(
        () -> translations.check(campaign.getSlug(), language, hash), "version.done.checked");
  }

  public String keep(String language, String hash) {
    return decide(() -> translations.keep(campaign.getSlug(), language, hash), "version.done.kept");
  }

  /** Stays on the page with what was typed and is not saved yet. */
  private String decide(Runnable decision, String said) {
    return feedback.attempt(
        () -> {
          decision.run();
          rows = null;
          feedback.doneHere(said);
          return null;
        });
  }
}
