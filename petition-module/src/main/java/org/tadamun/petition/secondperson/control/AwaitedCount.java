package org.tadamun.petition.secondperson.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.secondperson.boundary.AwaitedWork;
import org.tadamun.petition.secondperson.entity.SecondKind;

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
    long campaignId = petition.campaignId();
    return isPossible(kind, petition)
        ? all(kind, campaignId).stream()
            .filter(at -> at.petitionId() == petition.id())
            .filter(at -> at.thing().isFor(reader, kind, campaignId))
            .count()
        : 0;
  }

  /** All of this kind in a campaign, whoever may decide about it. */
  @PermitAll
  public List<AwaitedWork.At> all(SecondKind kind, long campaignId) {
    return works.stream()
        .filter(work -> work.kind() == kind)
        .flatMap(work -> work.of(campaignId).stream())
        .toList();
  }

  /** Whether the work can be done: imports and batches, while signatures are confirmed. */
  @PermitAll
  public boolean isPossible(SecondKind kind, PetitionView petition) {
    if (!kind.isEnteredInTime()) {
      return true;
    }
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return petition.takesConfirmations(campaign.state());
  }
}
