package org.tadamun.petition.invalidation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleText;
import org.tadamun.petition.petition.boundary.PetitionRows;

/** Counts the proposed rules that the caller may approve. */
@Stateless
public class WaitingRules {

  private static final String PROPOSED =
      "select i.petition_id, i.proposed_by, i.rule_text from petition_invalidation i"
          + " join petition_petition p on p.id = i.petition_id"
          + " where i.state = ?1 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;

  /**
   * How many the caller could approve, by slug of the petition: of the caller's countries, and
   * proposed by somebody else.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Map<String, Long> of(long campaignId) {
    Set<String> limits = access.requireLimits(Permission.PETITION_MODERATE, campaignId);
    ActingPerson second = persons.in(campaignId);
    return PetitionRows.waiting(
        em,
        campaignId,
        PROPOSED,
        InvalidationState.PROPOSED,
        row -> !second.is((String) row[1]) && RuleText.parse((String) row[2]).isWithin(limits),
        petition -> true);
  }
}
