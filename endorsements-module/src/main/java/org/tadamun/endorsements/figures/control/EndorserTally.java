package org.tadamun.endorsements.figures.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;

/** Counts the endorsers of public endorsements: a union's letter and resolution count once. */
final class EndorserTally {

  private EndorserTally() {}

  static long of(EntityManager em, long campaignId, Instant now) {
    return em.createQuery(
            "select count(distinct e.endorser.id) from Endorsement e where e.campaignId = :campaign"
                + " and e.state = :published"
                + " and (e.embargoUntil is null or e.embargoUntil <= :now)",
            Long.class)
        .setParameter("campaign", campaignId)
        .setParameter("published", EndorsementState.PUBLISHED)
        .setParameter("now", now)
        .getSingleResult();
  }
}
