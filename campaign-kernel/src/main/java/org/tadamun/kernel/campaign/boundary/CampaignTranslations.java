package org.tadamun.kernel.campaign.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.TranslationsAlone;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.control.CampaignRows;
import org.tadamun.kernel.campaign.control.CaseAuthors;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;

/** Translations of a campaign's texts, for translators, who may change nothing else. */
@Stateless
public class CampaignTranslations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CaseAuthors authors;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Event<CampaignChanged> changes;

  /**
   * Stores the translations of this draft.
   *
   * @throws TranslationsAlone if anything but translations would change
   */
  @RolesAllowed(Permission.TRANSLATE)
  public CampaignView translate(String slug, int version, CampaignDraft draft) {
    Campaign campaign = CampaignRows.require(em, slug);
    access.requireCountry(Permission.TRANSLATE, campaign.id(), null);
    Stale.refuseUnless(version, campaign.version());
    CampaignAuditText before = CampaignAuditText.of(campaign);
    CampaignTexts present = campaign.texts();
    if (!present.isTranslatedBy(draft.texts()) || !before.saysBesideTexts(draft)) {
      throw new TranslationsAlone();
    }
    if (before.says(draft)) {
      return CampaignView.of(campaign);
    }
    draft.judge(countries, campaign.hashtag(), new Violations()).throwIfAny();
    authors.begin(campaign, draft.texts());
    campaign.describe(draft.texts(), clock.instant());
    authors.note(campaign, present);
    before.record(audit, "campaign.translated", campaign);
    changes.fire(new CampaignChanged(campaign.id()));
    em.flush();
    return CampaignView.of(campaign);
  }
}
