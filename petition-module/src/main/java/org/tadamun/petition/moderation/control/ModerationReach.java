package org.tadamun.petition.moderation.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Whose signatures somebody names, asked before one is locked. Their numbers follow each other:
 * whoever counts with them what is booked elsewhere, hidden petitions included, would else see it
 * by the answer, and keep the rows of strangers from being confirmed.
 */
@ApplicationScoped
public class ModerationReach {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  /**
   * The petition of one.
   *
   * @throws NotFound where there is none, and where it is none of the caller's campaigns
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where it is in another of their countries
   */
  public PetitionView require(long id) {
    long petitionId =
        em.createQuery("select s.petitionId from Signature s where s.id = :id", Long.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    PetitionView petition = petitions.byId(petitionId).orElseThrow(NotFound::new);
    require(petition, List.of(id));
    return petition;
  }

  /**
   * The same of several.
   *
   * @return those of this petition: another's are as those that have gone, which stop nobody
   */
  public List<Long> require(PetitionView petition, Collection<Long> ids) {
    if (!access.may(Permission.PETITION_MODERATE, petition.campaignId())) {
      throw new NotFound();
    }
    List<Object[]> there =
        em.createQuery(
                "select s.id, s.country from Signature s"
                    + " where s.id in :ids and s.petitionId = :petition",
                Object[].class)
            .setParameter("ids", InList.ofNumbers(ids.stream().distinct().sorted().toList()))
            .setParameter("petition", petition.id())
            .getResultList();
    there.forEach(row -> require(petition, petition.id(), (String) row[1]));
    return there.stream().map(row -> (Long) row[0]).toList();
  }

  /** Of one that was read: of this petition, in a country of which the caller decides. */
  public void require(PetitionView petition, long petitionId, String country) {
    if (petitionId != petition.id()) {
      throw new NotFound();
    }
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), country);
  }
}
