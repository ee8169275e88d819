package org.tadamun.endorsements.endorsement.control.alike;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserNamesakes;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * Finds endorsements that may be the same letter, entered twice: once with and once without
 * addressee, or under two records of one endorser. It would count twice. As one union may well send
 * two letters, nothing is refused; staff who look at one are shown the other.
 */
@Dependent
public class AlikeEndorsements {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private EndorserNamesakes namesakes;

  /** Returns the possible duplicates; ended endorsements are none and have none. */
  public List<Endorsement> to(Endorsement endorsement) {
    Set<String> names = names(endorsement);
    if (endorsement.state().hasEnded() || names.isEmpty()) {
      return List.of();
    }
    Set<String> others = namesakes.others(endorsement.endorser().publicId());
    return names.stream()
        .flatMap(name -> named(endorsement, name))
        .distinct()
        .filter(one -> !Collections.disjoint(names(one), names))
        .filter(one -> !others.contains(one.endorser().publicId()))
        .filter(one -> mayBeOne(one, endorsement))
        .toList();
  }

  private Stream<Endorsement> named(Endorsement endorsement, String name) {
    return em
        .createQuery(
            "select e from Endorsement e join fetch e.endorser where e.campaignId = :campaign"
                + " and e.kind = :kind and e.country = :country and e.id <> :id"
                + " and e.state not in :ended and e.searchText like :name escape '!'"
                + " order by e.id",
            Endorsement.class)
        .setParameter("campaign", endorsement.campaignId())
        .setParameter("kind", endorsement.kind())
        .setParameter("country", endorsement.country())
        .setParameter("id", endorsement.id())
        .setParameter("ended", EndorsementState.ENDED)
        .setParameter("name", ListQuery.contains(name))
        .getResultList()
        .stream();
  }

  /** Two capacities of one endorser record are two endorsements, no duplicate. */
  private static boolean mayBeOne(Endorsement one, Endorsement other) {
    boolean twoCapacities =
        one.endorser().id() == other.endorser().id() && one.capacity() != other.capacity();
    return !twoCapacities
        && agree(one.addresseeId(), other.addresseeId())
        && agree(one.details().sentOn(), other.details().sentOn());
  }

  private static boolean agree(Object one, Object other) {
    return one == null || other == null || Objects.equals(one, other);
  }

  private static Set<String> names(Endorsement endorsement) {
    return endorsement.isForgotten()
        ? Set.of()
        : endorsement.displayedAs().name().asMap().values().stream()
            .map(Folded::of)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
  }
}
