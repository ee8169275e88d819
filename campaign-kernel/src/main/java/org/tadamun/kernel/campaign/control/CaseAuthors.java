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

/** Records who wrote which translation of a campaign's texts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CaseAuthors {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * Called before other texts are set. It removes changed demands first, since new rows would be
   * inserted before the old ones in the same places are deleted.
   *
   * @return the texts before the change, for {@link #note}
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

  /** Records the writer of all translations of a new campaign. */
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
   * Records the writer of changed translations. Earlier words without a record get an unknown
   * writer.
   *
   * @param before what {@link #begin} returned
   * @throws Stale if another transaction has just recorded the same words
   */
  @PermitAll
  public void note(Campaign campaign, CampaignTexts before) {
    KnownTranslations<CaseTranslation> known = CampaignRows.translations(em, campaign.id());
    TranslatableText old = before.wording();
    store(campaign, known, old, List.of(), TranslatedWords.UNKNOWN);
    store(campaign, known, campaign.texts().wording(), List.of(old), actor.name());
  }

  /** Flushes, since a person who checks earlier words at this moment may record the same line. */
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
