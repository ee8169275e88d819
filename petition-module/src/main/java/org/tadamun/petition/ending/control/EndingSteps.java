package org.tadamun.petition.ending.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.ending.entity.Ending;
import org.tadamun.petition.ending.entity.EndingCause;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;

/** Closes one petition in one transaction. */
@Stateless
public class EndingSteps {

  private static final Logger LOG = System.getLogger(EndingSteps.class.getName());

  private static final List<PetitionState> CLOSABLE =
      Stream.of(PetitionState.values()).filter(PetitionState::takesConfirmations).toList();
  private static final List<ImportState> UNDER_WAY =
      Stream.of(ImportState.values()).filter(ImportState::needsFile).toList();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> changes;

  /** The petitions to be closed now. */
  @PermitAll
  public List<Long> due() {
    Instant now = clock.instant();
    return em.createQuery(
            "select p from Petition p where p.state in :closable order by p.id", Petition.class)
        .setParameter("closable", CLOSABLE)
        .getResultStream()
        .filter(petition -> cause(petition, now).isPresent())
        .map(Petition::id)
        .toList();
  }

  /**
   * Closes a petition after a second check under its lock, since its end may have been moved, or
   * another node may have closed it.
   */
  @PermitAll
  public void close(long id) {
    // The campaign first, since a change of the campaign locks campaigns before petitions.
    campaigns.byId(em.find(Petition.class, id).campaignId());
    Petition petition = em.find(Petition.class, id, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    cause(petition, now).ifPresent(cause -> close(petition, cause, now));
  }

  private void close(Petition petition, EndingCause cause, Instant now) {
    petition.end(now);
    em.persist(new Ending(petition.id(), cause, now));
    audit.recordOwn(
        "petition.ended",
        "petition",
        petition.slug(),
        petition.campaignId(),
        petition.state() + " v" + petition.current().number());
    changes.fire(new CampaignChanged(petition.campaignId()));
    LOG.log(
        Level.INFO,
        "Petition {0} was over for 14 days and is closed ({1})",
        petition.slug(),
        cause);
  }

  private Optional<EndingCause> cause(Petition petition, Instant now) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return PetitionEnd.of(PetitionView.of(petition), campaign, now)
        .filter(cause -> cause != EndingCause.LAST_DAY || !isWaitedFor(petition.id()));
  }

  /**
   * Whether a batch or an import still waits; not asked after the campaign's outcome, when nothing
   * counts any more.
   */
  private boolean isWaitedFor(long petitionId) {
    return count(
                "select count(b) from Batch b where b.petition.id = :petition and b.state in :states",
                petitionId,
                List.of(BatchState.SUBMITTED))
            > 0
        || count(
                "select count(i) from SignatureImport i where i.petition.id = :petition"
                    + " and i.state in :states",
                petitionId,
                UNDER_WAY)
            > 0;
  }

  private long count(String query, long petitionId, List<?> states) {
    return em.createQuery(query, Long.class)
        .setParameter("petition", petitionId)
        .setParameter("states", states)
        .getSingleResult();
  }
}
