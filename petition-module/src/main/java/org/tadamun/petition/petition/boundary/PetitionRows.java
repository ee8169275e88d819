package org.tadamun.petition.petition.boundary;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.entity.Petition;

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

  /**
   * How many things there are of each petition of a campaign, by its slug, in the order in which
   * the petitions were made. Asks for petitions only where there is anything.
   *
   * @param of for each thing the number of its petition, which may be of another campaign
   * @param which the petitions that are meant
   */
  public static Map<String, Long> count(
      EntityManager em, long campaignId, List<Long> of, Predicate<Petition> which) {
    Map<Long, Long> counts =
        of.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
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
