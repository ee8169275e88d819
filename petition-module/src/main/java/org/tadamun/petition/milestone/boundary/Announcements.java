package org.tadamun.petition.milestone.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.Tallies;

/** Shows staff who publish the news that milestones drafted what the figures are now. */
@Stateless
public class Announcements {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @EJB private Tallies tallies;

  /** The milestone for which news were drafted; empty for news written by hand. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Optional<TaskView> behind(long campaignId, String news) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return em.createQuery(
            "select t from MilestoneTask t where t.campaignId = :campaign and t.newsId = :news",
            MilestoneTask.class)
        .setParameter("campaign", campaignId)
        .setParameter("news", news)
        .getResultStream()
        .findFirst()
        .map(this::view);
  }

  /**
   * Tasks whose news state a number of one country that no public figure shows (with exact figures:
   * would show once steps are chosen), newest first. All of them, since nobody would look for one
   * left out; there are as many as staff have added milestones.
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public List<TaskView> ofCountries(long campaignId) {
    access.require(Permission.CONSOLE_READ, campaignId);
    CampaignView campaign = campaigns.byId(campaignId).orElseThrow(NotFound::new);
    boolean inSteps = SmallCells.of(campaign).isOn();
    Map<Long, Present> petitions = new HashMap<>();
    return em.createQuery(
            "select t from MilestoneTask t where t.campaignId = :campaign"
                + " and t.country is not null and t.newsId is not null"
                + " order by t.createdAt desc, t.id desc",
            MilestoneTask.class)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .map(task -> petitions.computeIfAbsent(task.petitionId(), this::present).view(task))
        .filter(one -> one.isExact() || !inSteps)
        .toList();
  }

  private TaskView view(MilestoneTask task) {
    return present(task.petitionId()).view(task);
  }

  private Present present(long petitionId) {
    PetitionView petition = PetitionView.of(em.find(Petition.class, petitionId));
    return new Present(tallies.exactCached(petition), tallies.smallCells(petition));
  }

  /** The present figures of a petition, for all its milestones. */
  private record Present(Counts counts, SmallCells cells) {

    TaskView view(MilestoneTask task) {
      return TaskView.of(task, counts, cells);
    }
  }
}
