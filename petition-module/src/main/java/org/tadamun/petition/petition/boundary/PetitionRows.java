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

/** The petition itself, for use cases in whose transaction it is read or changed. */
public final class PetitionRows {

  private PetitionRows() {}

  public static Optional<Petition> bySlug(EntityManager em, String slug) {
    return em.createNamedQuery(Petition.BY_SLUG, Petition.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws NotFound where there is none
   */
  public static Petition require(EntityManager em, String slug) {
    return bySlug(em, slug).orElseThrow(NotFound::new);
  }

  /**
   * @throws NotFound where there is none
   */
  public static Petition require(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Petition.class, id)).orElseThrow(NotFound::new);
  }

  /** In the order in which they were made, in as many statements for many as for one. */
  public static List<Petition> ofCampaign(EntityManager em, long campaignId) {
    return PetitionQuery.ofCampaign(em, campaignId, 0, Integer.MAX_VALUE);
  }

  /**
   * Those in which no time to confirm ends: a person has closed them and may undo it, or has undone
   * it and who waited meanwhile has as much again (ADR 226).
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
