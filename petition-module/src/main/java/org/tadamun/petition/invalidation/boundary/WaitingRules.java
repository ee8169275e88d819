package org.tadamun.petition.invalidation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.petition.boundary.PetitionRows;

/**
 * Rules that wait for who asks. Every open dashboard does so every few seconds: one statement where
 * none waits, for any number of petitions.
 */
@Stateless
public class WaitingRules {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;

  /** How many he could approve, by the slug of their petition: of his countries, none of his. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Map<String, Long> of(long campaignId) {
    Set<String> limits = access.requireLimits(Permission.PETITION_MODERATE, campaignId);
    ActingPerson second = persons.in(campaignId);
    return PetitionRows.count(
        em,
        campaignId,
        proposed().stream()
            .filter(one -> !second.is(one.proposedBy()) && one.rule().isWithin(limits))
            .map(Invalidation::petitionId)
            .toList(),
        petition -> true);
  }

  /** Asked for by their state alone: on Derby one that is at work is not waited for so. */
  private List<Invalidation> proposed() {
    return em.createQuery(
            "select i from Invalidation i where i.state = :proposed", Invalidation.class)
        .setParameter("proposed", InvalidationState.PROPOSED)
        .getResultList();
  }
}
