package org.tadamun.petition.milestone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.milestone.entity.Milestone;
import org.tadamun.petition.milestone.entity.MilestoneTask;

/** Reads which milestones there are, and which were raised. */
@Stateless
public class MilestoneTargets {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The numbers that staff added. */
  @PermitAll
  public List<Milestone> own(long petitionId) {
    return em.createNamedQuery(Milestone.OF_PETITION, Milestone.class)
        .setParameter("petition", petitionId)
        .getResultList();
  }

  /** The tasks under one version of the text. */
  @PermitAll
  public List<MilestoneTask> raised(long petitionId, int version) {
    return em.createQuery(
            "select t from MilestoneTask t where t.petitionId = :petition"
                + " and t.textVersion = :version order by t.id",
            MilestoneTask.class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .getResultList();
  }
}
