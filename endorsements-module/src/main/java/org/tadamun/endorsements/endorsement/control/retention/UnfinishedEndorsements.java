package org.tadamun.endorsements.endorsement.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.campaign.entity.CampaignState;

/**
 * Erases promised or received endorsements that never became public, once their campaign has been
 * over for the retention period. Those that were public once stay: they may stand in packs that
 * were handed over.
 */
@ApplicationScoped
public class UnfinishedEndorsements extends OverEndorsements {

  static final String NAME = "unfinished";

  private static final String OF_WHAT_IS_OVER =
      " and x.publishedAt is null and x.campaignId in (select c.id from Campaign c where "
          + CampaignState.OVER
          + ")";

  public UnfinishedEndorsements() {
    super(
        EnumSet.complementOf(
            EnumSet.of(
                EndorsementState.INVITED,
                EndorsementState.PUBLISHED,
                EndorsementState.DECLINED,
                EndorsementState.REJECTED,
                EndorsementState.WITHDRAWN)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  protected String condition() {
    return OF_WHAT_IS_OVER;
  }

  @Override
  protected Map<String, Object> values() {
    return Map.of("archived", CampaignState.ARCHIVED);
  }
}
