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

/** Counts what waits for the caller as the second person. */
@Stateless
public class SecondWork {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AwaitedCount awaited;

  /**
   * Returns how many things of this kind the caller may decide, by the slug of the petition, the
   * oldest petition first. Every open dashboard asks every few seconds: where nothing waits it is
   * one statement, for any number of petitions.
   */
  @RolesAllowed({Permission.PETITION_MODERATE, Permission.PETITION_WRITE})
  public Map<String, Long> of(SecondKind kind, long campaignId) {
    if (kind.isOfInstallation()) {
      access.requireEverywhere(kind.permission());
    }
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
