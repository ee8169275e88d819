package org.tadamun.petition.petition.control;

import java.time.Instant;
import java.util.stream.Stream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;

/** Opens a petition again that was closed by mistake, where what stands beside it lets that be. */
public final class ReopenPolicy {

  private ReopenPolicy() {}

  /**
   * What goes by the end of a petition. An address that is gone may sign once more, and would count
   * twice.
   */
  private static Stream<Kept> periods() {
    return Stream.of(
            ConfigurationKey.RETENTION_ADDRESSES,
            ConfigurationKey.RETENTION_CONTACTS,
            ConfigurationKey.RETENTION_NAMES,
            ConfigurationKey.RETENTION_EVIDENCE,
            ConfigurationKey.RETENTION_IMPORTS)
        .map(Kept::configured);
  }

  /**
   * @throws ClosedForGood where its campaign has ended, by which it would close once more, or where
   *     the retention may have begun with it
   */
  public static void reopen(Petition petition, CampaignView campaign, Instant now) {
    // Where it is in another state its own verb names that.
    if (petition.state() == PetitionState.CLOSED) {
      require(petition.modifiedAt(), campaign.decidedAt(), periods(), now);
    }
    petition.reopen(now);
  }

  /**
   * @param closedAt when it was closed
   * @param decidedAt when its campaign ended; null where it goes on
   * @param periods after which what is personal goes
   */
  static void require(Instant closedAt, Instant decidedAt, Stream<Kept> periods, Instant now) {
    if (decidedAt != null) {
      throw ClosedForGood.byOutcome();
    }
    if (periods.anyMatch(kept -> !kept.isForEver() && !closedAt.isAfter(kept.since(now)))) {
      throw ClosedForGood.overdue();
    }
  }
}
