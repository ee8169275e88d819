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

  /**
   * How many things of each petition of a campaign wait for a second person, by its slug, in the
   * order in which the petitions were made. Every open dashboard asks every few seconds: past all
   * locks, and in one statement where none waits, for any number of petitions.
   *
   * @param query native: of each thing the number of its petition, then who did the first half of
   *     it, and what else is asked of it; {@code ?1} is the state, {@code ?2} the campaign
   * @param second whether whoever asks may do the other half
   * @param which the petitions of which it can be done
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
