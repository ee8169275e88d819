package org.tadamun.kernel.campaign.control;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CaseTranslation;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.translation.boundary.KnownTranslations;

/** Reads campaign entities for use cases, in their transaction. */
public final class CampaignRows {

  private CampaignRows() {}

  public static Optional<Campaign> bySlug(EntityManager em, String slug) {
    return Records.bySlug(em, Campaign.class, slug);
  }

  /**
   * @throws NotFound if there is no such campaign
   */
  public static Campaign require(EntityManager em, String slug) {
    return bySlug(em, slug).orElseThrow(NotFound::new);
  }

  /** The records of who translated and checked the campaign's texts. */
  public static KnownTranslations<CaseTranslation> translations(EntityManager em, long campaignId) {
    return new KnownTranslations<>(
        em.createNamedQuery(CaseTranslation.OF_CAMPAIGN, CaseTranslation.class)
            .setParameter("campaign", campaignId)
            .getResultList());
  }
}
