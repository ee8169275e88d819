package org.tadamun.petition.milestone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Raises one milestone: task, draft of news and audit entry in one transaction. If two do so at
 * once, the unique key of the task stops one of them, and its draft is rolled back.
 */
@Stateless
@RunAs(Permission.SYSTEM)
public class MilestoneRaising {

  static final String OCCASION = "milestone";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @EJB private Updates updates;
  @EJB private AuditTrail audit;
  @Inject private MilestoneNews news;
  @Inject private Clock clock;

  /**
   * Raises a milestone. The petition may have changed since its figures were read: if it is over
   * the text does not invite to share; if its version or its goal changed, nothing is raised.
   *
   * @param petition as it was read before its figures
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void raise(PetitionView petition, int version, MilestoneTarget target, long reached) {
    PetitionView now = petitions.evenHidden(petition.slug()).orElseThrow(NotFound::new);
    if (now.textVersion() != version || !target.isOf(now.goal())) {
      return;
    }
    MilestoneTask task =
        new MilestoneTask(
            petition.id(), petition.campaignId(), version, target, reached, clock.instant());
    em.persist(task);
    // Flushed before anything else is written, so that the second of two stops here.
    em.flush();
    UpdateView draft = updates.draft(now.campaignId(), news.about(now, target, reached), OCCASION);
    task.announce(draft.id());
    audit.record(
        "milestone.reached",
        "petition",
        petition.slug(),
        petition.campaignId(),
        null,
        target.key());
  }
}
