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
 * Checks whether the caller may decide about signatures, before any is locked. Ids are consecutive:
 * without this check a caller could try ids, learn from the answers what is signed elsewhere, in
 * hidden petitions too, and lock rows that strangers want to confirm.
 */
@ApplicationScoped
public class ModerationReach {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  /**
   * The petition of a signature about which the caller may decide.
   *
   * @throws NotFound where there is none, or it is outside the caller's campaigns
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where the caller may decide only about
   *     other countries
   */
  public PetitionView require(long id) {
    long petitionId =
        read(List.of(id)).stream().findFirst().map(Read::petitionId).orElseThrow(NotFound::new);
    PetitionView petition = petitions.byId(petitionId).orElseThrow(NotFound::new);
    require(petition, List.of(id));
    return petition;
  }

  /**
   * As {@link #require(long)}, of several.
   *
   * @return those of this petition; others are ignored like those that do not exist any more
   */
  public List<Long> require(PetitionView petition, Collection<Long> ids) {
    if (!access.may(Permission.PETITION_MODERATE, petition.campaignId())) {
      throw new NotFound();
    }
    List<Read> there = read(ids).stream().filter(one -> one.petitionId() == petition.id()).toList();
    there.forEach(one -> require(petition, petition.id(), one.country()));
    return there.stream().map(Read::id).toList();
  }

  private record Read(long id, long petitionId, String country) {}

  /**
   * Reads a column of no index, too. Otherwise Derby would scan, in a small table, an index by
   * state that covers the query, and miss a signature whose state changes meanwhile (ADR 198).
   */
  private List<Read> read(Collection<Long> ids) {
    return em.createQuery(
            "select s.id, s.petitionId, s.country, s.changedAt from Signature s where s.id in :ids",
            Object[].class)
        .setParameter("ids", InList.ofNumbers(ids.stream().distinct().sorted().toList()))
        .getResultStream()
        .map(row -> new Read((Long) row[0], (Long) row[1], (String) row[2]))
        .toList();
  }

  /**
   * Checks a signature that was read: of this petition, in a country about which the caller may
   * decide.
   */
  public void require(PetitionView petition, long petitionId, String country) {
    if (petitionId != petition.id()) {
      throw new NotFound();
    }
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), country);
  }
}
