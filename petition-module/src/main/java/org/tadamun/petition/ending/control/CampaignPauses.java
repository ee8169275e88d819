package org.tadamun.petition.ending.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Lets the ends of open petitions wait while their campaign does not run or is offline, and moves
 * them when it goes on. It compares states and stored times, not events, so that a missed change is
 * made up at the next change or by the timer.
 */
@Stateless
public class CampaignPauses {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Campaigns campaigns;
  @EJB private AuditTrail audit;

  /**
   * Follows a change of the campaign in its transaction. Not while the campaign is offline: taking
   * it offline, because somebody is in danger, must not wait for locks of petitions or fail because
   * of them; the timer does that later, and no end moves meanwhile.
   */
  @PermitAll
  public void changed(@Observes CampaignChanged event) {
    opened(event.campaignId()).filter(one -> !one.offline()).ifPresent(this::follow);
  }

  /** Campaigns that have an open petition with an end. */
  @PermitAll
  public List<Long> campaigns() {
    return em.createQuery(
            "select distinct p.campaignId from Petition p"
                + " where p.state = :open and p.lastDay.closesAt is not null",
            Long.class)
        .setParameter("open", PetitionState.OPEN)
        .getResultList();
  }

  @PermitAll
  public void follow(long campaignId) {
    opened(campaignId).ifPresent(this::follow);
  }

  private Optional<CampaignView> opened(long campaignId) {
    return campaigns.byId(campaignId).filter(CampaignPauses::wasOpened);
  }

  private static boolean wasOpened(CampaignView campaign) {
    return campaign.state().isUnderWay() || campaign.state().isOutcome();
  }

  /** Without a flush, since the caller expects errors at its own flush later. */
  private void follow(CampaignView campaign) {
    em.createQuery(
            "select p from Petition p where p.campaignId = :campaign order by p.id", Petition.class)
        .setParameter("campaign", campaign.id())
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .forEach(petition -> follow(petition, campaign));
  }

  /** Counts from the later change of both: a petition opened in the pause waits since then. */
  private void follow(Petition petition, CampaignView campaign) {
    boolean later = petition.modifiedAt().isAfter(campaign.modifiedAt());
    Instant since = later ? petition.modifiedAt() : campaign.modifiedAt();
    Instant end = petition.closesAt();
    petition.follow(campaign.state().isRunning() && !campaign.offline(), since);
    if (!Objects.equals(end, petition.closesAt())) {
      audit.record(
          "petition.end-moved",
          "petition",
          petition.slug(),
          petition.campaignId(),
          "closesAt=" + end,
          "closesAt=" + petition.closesAt());
    }
  }
}
