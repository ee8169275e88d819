package org.tadamun.web.publicsite.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.translation.CaseTranslations;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.web.publicsite.route.PublicRequest;

/**
 * The language in which the reader gets a campaign's texts, and how reliable that translation is.
 */
@Named
@RequestScoped
public class ShownCase {

  @EJB private CaseTranslations translations;
  @Inject private PublicRequest request;

  private TranslationView shown;

  /** The translation shown; read once, since a page shows one campaign only. */
  public TranslationView of(CampaignView campaign) {
    if (shown == null) {
      String language = campaign.texts().wording().bestLanguage(request.locale());
      shown =
          translations.of(campaign.id(), campaign.texts()).stream()
              .filter(one -> one.language().equals(language))
              .findFirst()
              .orElseThrow();
    }
    return shown;
  }
}
