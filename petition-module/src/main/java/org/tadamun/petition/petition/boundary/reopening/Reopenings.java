package org.tadamun.petition.petition.boundary.reopening;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.control.ReopenPolicy;
import org.tadamun.petition.petition.entity.lastday.Reopening;

/** Petitions that were closed by mistake, perhaps. */
@Stateless
public class Reopenings {

  @EJB private Campaigns campaigns;
  @Inject private ReopenPolicy policy;
  @Inject private Clock clock;

  /**
   * Whether nothing keeps it from being opened again, as {@link
   * org.tadamun.petition.petition.boundary.Petitions#reopen} would decide it now. Whoever waits to
   * confirm under it is told.
   */
  @PermitAll
  public boolean isPossible(PetitionView petition) {
    Instant now = clock.instant();
    return petition.reopening().isPossible(now)
        && policy.allows(
            petition.reopening().until().minus(Reopening.TIME),
            campaigns.byId(petition.campaignId()).orElseThrow(),
            now);
  }
}
