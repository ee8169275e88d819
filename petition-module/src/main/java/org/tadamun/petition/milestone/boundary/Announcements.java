package org.tadamun.petition.milestone.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.tally.boundary.Tallies;

/** The news that milestones wrote: whoever publishes them is told what the figures say now. */
@Stateless
public class Announcements {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Tallies tallies;

  /** The milestone that a piece of news came with; empty where somebody wrote it by hand. */
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

  private TaskView view(MilestoneTask task) {
    Petition petition = em.find(Petition.class, task.petitionId());
    return TaskView.of(task, tallies.counts(PetitionView.of(petition)));
  }
}
