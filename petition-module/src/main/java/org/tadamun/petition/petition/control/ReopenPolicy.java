package org.tadamun.petition.petition.control;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;

/** Opens a petition again that was closed by mistake, where what stands beside it lets that be. */
public final class ReopenPolicy {

  /**
   * What goes by the end of a petition. An address that is gone may sign once more, and would count
   * twice.
   */
  static final Set<ConfigurationKey> ENDS =
      EnumSet.of(
          ConfigurationKey.RETENTION_ADDRESSES,
          ConfigurationKey.RETENTION_CONTACTS,
          ConfigurationKey.RETENTION_NAMES,
          ConfigurationKey.RETENTION_EVIDENCE,
          ConfigurationKey.RETENTION_IMPORTS);

  private ReopenPolicy() {}

  private static Stream<Kept> periods() {
    return ENDS.stream().map(Kept::configured);
  }

  /** Whether what stands beside it lets it be; how long that is possible it knows itself. */
  public static boolean allows(Instant closedAt, CampaignView campaign, Instant now) {
    return campaign.decidedAt() == null && !isBegun(closedAt, periods(), now);
  }

  /**
   * @throws ClosedForGood where its campaign has ended, by which it would close once more, or where
   *     the retention may have begun with it
   */
  public static void reopen(Petition petition, CampaignView campaign, Instant now) {
    // Where it is in another state its own verb names that.
    if (petition.state() == PetitionState.CLOSED) {
      refuseBy(campaign.state(), campaign.decidedAt());
      if (isBegun(petition.overSince(), periods(), now)) {
        throw ClosedForGood.overdue();
      }
    }
    petition.reopen(now);
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
  static boolean isBegun(Instant closedAt, Stream<Kept> periods, Instant now) {
    return periods.anyMatch(kept -> !kept.isForEver() && !closedAt.isAfter(kept.since(now)));
  }
}
