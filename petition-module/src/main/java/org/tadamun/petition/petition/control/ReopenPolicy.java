package org.tadamun.petition.petition.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.retention.boundary.RetentionPromises;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;
import org.tadamun.petition.petition.entity.lastday.FormerEnd;

/** Reopens a petition that was closed by mistake, if campaign and retention allow it. */
@ApplicationScoped
public class ReopenPolicy {

  /**
   * Data that are erased after the end of a petition, by the shortest period that any signer was
   * promised. Somebody whose address is erased could sign again and count twice.
   */
  static final Set<ConfigurationKey> PROMISED =
      EnumSet.of(
          ConfigurationKey.RETENTION_ADDRESSES,
          ConfigurationKey.RETENTION_CONTACTS,
          ConfigurationKey.RETENTION_NAMES);

  /** Data that are erased after the end too, by periods that nobody was promised. */
  static final Set<ConfigurationKey> ENTERED =
      EnumSet.of(ConfigurationKey.RETENTION_EVIDENCE, ConfigurationKey.RETENTION_IMPORTS);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Campaigns campaigns;
  @EJB private RetentionPromises promises;

  private Stream<KeepingTime> periods(Instant now) {
    return Stream.concat(
        PROMISED.stream().map(key -> promises.shortest(key, now)),
        ENTERED.stream().map(KeepingTime::configured));
  }

  /** Whether campaign and retention allow it; the time limit is checked by {@code Reopening}. */
  public boolean allows(Instant closedAt, CampaignView campaign, Instant now) {
    return campaign.decidedAt() == null && !isBegun(closedAt, periods(now), now);
  }

  /**
   * Reopens the petition.
   *
   * @throws ClosedForGood if its campaign has ended, which would close it again, or if retention
   *     may have begun
   */
  public void reopen(Petition petition, Instant now) {
    // In other states Petition.reopen refuses and names the state.
    if (petition.state() == PetitionState.CLOSED) {
      CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
      refuseBy(campaign.state(), campaign.decidedAt());
      if (isBegun(petition.overSince(), periods(now), now)) {
        throw ClosedForGood.overdue();
      }
    }
    Instant overSince = petition.overSince();
    petition.reopen(now);
    em.persist(new FormerEnd(petition.id(), overSince, now));
  }

  /**
   * Refuses if the campaign has ended.
   *
   * @param decidedAt when its campaign ended; null while it goes on
   * @throws ClosedForGood if it has, for ever if the campaign is archived
   */
  static void refuseBy(CampaignState campaign, Instant decidedAt) {
    if (decidedAt != null) {
      throw campaign == CampaignState.ARCHIVED
          ? ClosedForGood.byArchive()
          : ClosedForGood.byOutcome();
    }
  }

  /**
   * Whether any retention period has passed since the closing.
   *
   * @param periods after which personal data are erased
   */
  static boolean isBegun(Instant closedAt, Stream<KeepingTime> periods, Instant now) {
    return periods.anyMatch(kept -> !kept.isForEver() && !closedAt.isAfter(kept.since(now)));
  }
}
