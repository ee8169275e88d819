package org.tadamun.petition.secondperson.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.secondperson.control.AwaitedCount;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** What waits for who asks. */
@Stateless
public class SecondWork {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AwaitedCount awaited;

  /**
   * About how much of this kind he could decide, by the slug of its petition, in the order in which
   * the petitions were made. Every open dashboard asks every few seconds: in one statement where
   * none waits, for any number of petitions.
   */
  @RolesAllowed({Permission.PETITION_MODERATE, Permission.PETITION_WRITE})
  public Map<String, Long> of(SecondKind kind, long campaignId) {
    Set<String> limits = access.requireLimits(kind.permission(), campaignId);
    ActingPerson acting = persons.in(campaignId);
    Map<Long, Long> counts =
        awaited.all(kind, campaignId).stream()
            .filter(at -> at.thing().isFor(acting, limits))
            .collect(Collectors.groupingBy(AwaitedWork.At::petitionId, Collectors.counting()));
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
          .map(PetitionView::of)
          .filter(petition -> awaited.isPossible(kind, petition))
          .forEach(petition -> counted.put(petition.slug(), counts.get(petition.id())));
    }
    return counted;
  }
}
