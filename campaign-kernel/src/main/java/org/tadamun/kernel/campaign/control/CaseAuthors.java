package org.tadamun.kernel.campaign.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.campaign.entity.CaseTranslation;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.translation.boundary.KnownTranslations;
import org.tadamun.kernel.translation.entity.TranslatableText;
import org.tadamun.kernel.translation.entity.TranslatedWords;

/** Who wrote which translation of what a campaign says. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CaseAuthors {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * Before other texts are set: new demands would be inserted before the old ones in their places
   * are deleted.
   *
   * @return what it says, for {@link #note}
   */
  @PermitAll
  public CampaignTexts begin(Campaign campaign, CampaignTexts wanted) {
    CampaignTexts present = campaign.texts();
    if (!present.demands().equals(wanted.demands())) {
      campaign.describe(present.withoutDemands(), clock.instant());
      em.flush();
    }
    return present;
  }

  /** Remembers who wrote what is new; for whoever has just made the campaign. */
  @PermitAll
  public void note(Campaign campaign) {
    store(
        campaign,
        CampaignRows.translations(em, campaign.id()),
        campaign.texts().wording(),
        List.of(),
        actor.name());
  }

  /**
   * The same, where it has said something else. What was written before it was noted by whom is
   * nobody's.
   *
   * @param before what {@link #begin} gave
   * @throws Stale where somebody has noted the same a moment before
   */
  @PermitAll
  public void note(Campaign campaign, CampaignTexts before) {
    KnownTranslations<CaseTranslation> known = CampaignRows.translations(em, campaign.id());
    TranslatableText old = before.wording();
    store(campaign, known, old, List.of(), TranslatedWords.UNKNOWN);
    store(campaign, known, campaign.texts().wording(), List.of(old), actor.name());
  }

  /** At once: who checks words of before at this moment writes the same line down. */
  private void store(
      Campaign campaign,
      KnownTranslations<CaseTranslation> known,
      TranslatableText text,
      List<TranslatableText> before,
      String author) {
    List<CaseTranslation> lines =
        known.written(
            text,
            before,
            author,
            (language, hash, source, by) ->
                new CaseTranslation(campaign.id(), language, hash, source, by, clock.instant()));
    if (lines.isEmpty()) {
      return;
    }
    lines.forEach(em::persist);
    UniqueViolation.refuseStale(em::flush);
  }
}
