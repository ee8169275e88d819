package org.tadamun.petition.recount.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.recount.entity.CorrectionState;

/**
 * Corrections of figures that wait for who asks. Every open dashboard does so every few seconds:
 * one statement where none waits, for any number of petitions and of their recounts.
 */
@Stateless
public class WaitingCorrections {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;

  /** How many he could approve, by the slug of their petition: none that he has proposed. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Map<String, Long> of(long campaignId) {
    access.requireCountry(Permission.PETITION_MODERATE, campaignId, null);
    ActingPerson second = persons.in(campaignId);
    return PetitionRows.count(
        em,
        campaignId,
        proposed().stream()
            .filter(row -> !second.is((String) row[1]))
            .map(row -> (Long) row[0])
            .toList(),
        petition -> true);
  }

  private List<Object[]> proposed() {
    return em.createQuery(
            "select c.recount.petitionId, c.proposedBy from RecountCorrection c"
                + " where c.state = :proposed",
            Object[].class)
        .setParameter("proposed", CorrectionState.PROPOSED)
        .getResultList();
  }
}
