package org.tadamun.petition.petition.boundary;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowLocks;
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
   * Petitions whose unconfirmed signatures must not expire now: staff have closed them and may
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

  /**
   * How many things in each petition of a campaign wait for a second person, by slug, in the
   * petitions' order of creation. Every open dashboard asks every few seconds, so it waits for no
   * lock, and takes one statement if nothing waits.
   *
   * @param query native SQL; each row has the id of the petition, who did the first half, and
   *     further columns for {@code second}; {@code ?1} is the state, {@code ?2} the campaign
   * @param second whether the caller may do the second half for this row
   * @param which the petitions in which it can be done now
   */
  public static Map<String, Long> waiting(
      EntityManager em,
      long campaignId,
      String query,
      Enum<?> state,
      Predicate<Object[]> second,
      Predicate<Petition> which) {
    Map<Long, Long> counts =
        RowLocks.past(em, query, state.name(), campaignId).stream()
            .filter(second)
            .map(row -> ((Number) row[0]).longValue())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, Long> counted = new LinkedHashMap<>();
    if (!counts.isEmpty()) {
      em
          .createQuery(
              "select p from Petition p where p.campaignId = :campaign order by p.id",
              Petition.class)
          .setParameter("campaign", campaignId)
          .getResultList()
          .stream()
          .filter(petition -> counts.containsKey(petition.id()))
          .filter(which)
          .forEach(petition -> counted.put(petition.slug(), counts.get(petition.id())));
    }
    return counted;
  }
}
