package org.tadamun.petition.milestone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.milestone.entity.Milestone;
import org.tadamun.petition.milestone.entity.MilestoneTask;

/** Reads which numbers there are, and which have been reached. */
@Stateless
public class Marks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The staff's own. */
  @PermitAll
  public List<Milestone> own(long petitionId) {
    return em.createNamedQuery(Milestone.OF_PETITION, Milestone.class)
        .setParameter("petition", petitionId)
        .getResultList();
  }

  /** Under one version of the text. */
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
