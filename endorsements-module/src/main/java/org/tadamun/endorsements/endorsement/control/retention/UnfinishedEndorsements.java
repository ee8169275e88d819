package org.tadamun.endorsements.endorsement.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.campaign.entity.CampaignState;

/**
 * What was promised or came in and never became public, of a campaign that has been over for as
 * long: nobody goes on with it, and nobody ever read of those whom it names. What was public once
 * may stand in packs that were handed over, and stays.
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
