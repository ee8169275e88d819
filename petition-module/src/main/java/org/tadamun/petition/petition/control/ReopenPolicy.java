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

/** Opens a petition again that was closed by mistake, where what stands beside it lets that be. */
@ApplicationScoped
public class ReopenPolicy {

  /**
   * What goes by the end of a petition, after the shortest time that any of its signers was
   * promised. An address that is gone may sign once more, and would count twice.
   */
  static final Set<ConfigurationKey> PROMISED =
      EnumSet.of(
          ConfigurationKey.RETENTION_ADDRESSES,
          ConfigurationKey.RETENTION_CONTACTS,
          ConfigurationKey.RETENTION_NAMES);

  /** What goes by it too, and nobody was promised when. */
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

  /** Whether what stands beside it lets it be; how long that is possible it knows itself. */
  public boolean allows(Instant closedAt, CampaignView campaign, Instant now) {
    return campaign.decidedAt() == null && !isBegun(closedAt, periods(now), now);
  }

  /**
   * @throws ClosedForGood where its campaign has ended, by which it would close once more, or where
   *     the retention may have begun with it
   */
  public void reopen(Petition petition, Instant now) {
    // Where it is in another state its own verb names that.
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
   * @param decidedAt when its campaign ended; null where it goes on
   * @throws ClosedForGood where it has, for ever where it is archived
   */
  static void refuseBy(CampaignState campaign, Instant decidedAt) {
    if (decidedAt != null) {
      throw campaign == CampaignState.ARCHIVED
          ? ClosedForGood.byArchive()
          : ClosedForGood.byOutcome();
    }
  }

  /**
   * @param closedAt when it was closed
   * @param periods after which what is personal goes
   */
  static boolean isBegun(Instant closedAt, Stream<KeepingTime> periods, Instant now) {
    return periods.anyMatch(kept -> !kept.isForEver() && !closedAt.isAfter(kept.since(now)));
  }
}
