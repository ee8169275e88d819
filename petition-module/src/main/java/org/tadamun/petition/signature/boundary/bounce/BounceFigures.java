package org.tadamun.petition.signature.boundary.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** How many were lost on their way to the confirmation because no mail reached them. */
@Stateless
public class BounceFigures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @EJB private Access access;

  /**
   * By day and country, those without any left out. They sum to all that ended so in these days.
   *
   * @param from the first day, UTC
   * @param to the day after the last one
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public List<BouncedOn> byDayAndCountry(String slug, LocalDate from, LocalDate to) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.require(Permission.CONSOLE_READ, petition.campaignId());
    return em.createQuery(
            "select b.day, b.country, count(b) from Bounce b where b.petitionId = :petition"
                + " and b.day >= :from and b.day < :to"
                + " group by b.day, b.country order by b.day, b.country",
            Object[].class)
        .setParameter("petition", petition.id())
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(row -> new BouncedOn((LocalDate) row[0], (String) row[1], (Long) row[2]))
        .toList();
  }
}
