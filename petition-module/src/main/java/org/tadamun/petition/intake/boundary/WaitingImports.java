package org.tadamun.petition.intake.boundary;

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
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.intake.entity.ImportState;
import org.tadamun.petition.intake.entity.SignatureImport;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.enrolment.Enrolments;

/**
 * Imports that wait for who asks. Every open dashboard does so every few seconds: one statement
 * where none waits, for any number of petitions.
 */
@Stateless
public class WaitingImports {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private Campaigns campaigns;
  @EJB private Enrolments enrolments;

  /**
   * How many he could start, by the slug of their petition: none that he has brought or prepared,
   * none that would enter nobody, none of a petition that takes nobody in any more.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Map<String, Long> of(long campaignId) {
    access.requireCountry(Permission.PETITION_WRITE, campaignId, null);
    ActingPerson second = persons.in(campaignId);
    return PetitionRows.count(
        em,
        campaignId,
        ready().stream()
            .filter(one -> one.counts().fresh() > 0)
            .filter(one -> !second.is(one.story().enteredBy()))
            .filter(one -> !second.is(one.story().preparedBy()))
            .map(one -> one.petition().id())
            .toList(),
        this::isCounting);
  }

  /** The rule by which a start is refused. */
  private boolean isCounting(Petition petition) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return enrolments.isCounting(PetitionView.of(petition), campaign);
  }

  /**
   * Asked for by their state alone, without their petition: on Derby one that is being entered is
   * not waited for so.
   */
  private List<SignatureImport> ready() {
    return em.createQuery(
            "select i from SignatureImport i where i.state = :ready", SignatureImport.class)
        .setParameter("ready", ImportState.READY)
        .getResultList();
  }
}
