package org.tadamun.actions.action.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.event.boundary.ActionReferenced;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Refuses, in the same transaction, the id of an action that another module refers to and that its
 * campaign does not have.
 */
@ApplicationScoped
public class NamedActions {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  void named(@Observes ActionReferenced one) {
    long found =
        em.createQuery(
                "select count(a) from Action a where a.publicId = :id and a.campaignId = :campaign",
                Long.class)
            .setParameter("id", one.action())
            .setParameter("campaign", one.campaignId())
            .getSingleResult();
    if (found == 0) {
      throw new InvalidInput("action", "kernel.error.choice");
    }
  }
}
