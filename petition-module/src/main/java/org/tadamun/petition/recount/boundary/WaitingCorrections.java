package org.tadamun.petition.recount.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.recount.entity.CorrectionState;

/** Counts the corrections of figures that wait for the caller. */
@Stateless
public class WaitingCorrections {

  private static final String PROPOSED =
      "select r.petition_id, c.proposed_by from petition_recount_correction c"
          + " join petition_recount r on r.id = c.recount_id"
          + " join petition_petition p on p.id = r.petition_id"
          + " where c.state = ?1 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;

  /**
   * How many corrections the caller could approve, by the slug of their petition; without those
   * that the caller proposed.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Map<String, Long> of(long campaignId) {
    access.requireCountry(Permission.PETITION_MODERATE, campaignId, null);
    ActingPerson second = persons.in(campaignId);
    return PetitionRows.waiting(
        em,
        campaignId,
        PROPOSED,
        CorrectionState.PROPOSED,
        row -> !second.is((String) row[1]),
        petition -> true);
  }
}
