package org.tadamun.petition.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.intake.entity.ImportState;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.enrolment.Enrolments;

/** Counts the imports that wait for the caller. */
@Stateless
public class WaitingImports {

  private static final String READY =
      "select i.petition_id, i.entered_by, i.prepared_by from petition_import i"
          + " join petition_petition p on p.id = i.petition_id"
          + " where i.state = ?1 and i.rows_new > 0 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private Campaigns campaigns;
  @EJB private Enrolments enrolments;

  /**
   * How many imports the caller could start, by the slug of their petition. Left out are imports
   * that the caller sent or prepared, imports without new people, and petitions that no longer
   * count.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Map<String, Long> of(long campaignId) {
    access.requireCountry(Permission.PETITION_WRITE, campaignId, null);
    ActingPerson second = persons.in(campaignId);
    return PetitionRows.waiting(
        em,
        campaignId,
        READY,
        ImportState.READY,
        row -> !second.is((String) row[1]) && !second.is((String) row[2]),
        this::isCounting);
  }

  /** The same check as in {@link Imports#start}. */
  private boolean isCounting(Petition petition) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return enrolments.isCounting(PetitionView.of(petition), campaign);
  }
}
