package org.tadamun.petition.second.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.second.boundary.AwaitedWork;
import org.tadamun.petition.second.entity.SecondKind;

/** Counts how many things wait for a staff member. */
@Stateless
public class AwaitedCount {

  @EJB private Campaigns campaigns;
  @Inject @Any private Instance<AwaitedWork> works;

  /**
   * How many things of this kind the reader may decide about now; none if the time for it is over.
   */
  @PermitAll
  public long of(SecondKind kind, PetitionView petition, NoticeReader reader) {
    if (kind.isEnteredInTime() && !takesConfirmations(petition)) {
      return 0;
    }
    return works.stream()
        .filter(work -> work.kind() == kind)
        .flatMap(work -> work.of(petition).stream())
        .filter(one -> one.isFor(reader, kind, petition.campaignId()))
        .count();
  }

  /** Imports are started and batches checked only while signatures can be confirmed. */
  private boolean takesConfirmations(PetitionView petition) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return petition.takesConfirmations(campaign.state());
  }
}
