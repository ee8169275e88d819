package org.tadamun.petition.petition.boundary;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.control.PetitionQuery;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.Reopening;

/**
 * Finds the petition entity, for use cases of this module that read or change it in their
 * transaction.
 */
public final class PetitionRows {

  private PetitionRows() {}

  public static Optional<Petition> bySlug(EntityManager em, String slug) {
    return em.createNamedQuery(Petition.BY_SLUG, Petition.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws NotFound if there is none
   */
  public static Petition require(EntityManager em, String slug) {
    return bySlug(em, slug).orElseThrow(NotFound::new);
  }

  /**
   * @throws NotFound if there is none
   */
  public static Petition require(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Petition.class, id)).orElseThrow(NotFound::new);
  }

  /** In the order of creation; many take as many statements as one. */
  public static List<Petition> ofCampaign(EntityManager em, long campaignId) {
    return PetitionQuery.ofCampaign(em, campaignId, 0, Integer.MAX_VALUE);
  }

  /**
   * Petitions whose unconfirmed signatures must not expire now. Staff have closed them and may
   * reopen them, or have reopened them lately, which gives signers more time (ADR 226).
   */
  public static List<Long> standing(EntityManager em, Instant now) {
    return em.createQuery(
            "select p.id from Petition p where p.before.reopenedAt > :lately"
                + " or p.state = :closed and p.before.pausedAt is not null"
                + " and p.before.overSince > :lately order by p.id",
            Long.class)
        .setParameter("closed", PetitionState.CLOSED)
        .setParameter("lately", now.minus(Reopening.TIME))
        .getResultList();
  }
}
