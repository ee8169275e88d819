package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Stream;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/** That an act stands in a campaign once, whoever heard of it: each is public and in a figure. */
@Dependent
public class KnownActs {

  /** What no act has for its number. */
  private static final long NONE = 0;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Refuses a new act that the campaign has already. */
  public void refuseKnown(long campaignId, ActDetails details) {
    if (others(campaignId, details, NONE).anyMatch(details::isSameAs)) {
      throw known();
    }
  }

  /**
   * Refuses what would make an act the same as another one. Where it was so before, that is no
   * mistake of this change.
   */
  public void refuseKnown(ParliamentaryAct act, ActDetails before, ActDetails after) {
    if (others(act.campaignId(), after, act.id())
        .anyMatch(other -> after.isSameAs(other) && !before.isSameAs(other))) {
      throw known();
    }
  }

  /**
   * Asked before anything is written, as this leaves out the one at hand: two who change two acts
   * of a country would each hold one that the other reads, and on Derby readers wait.
   */
  private Stream<ActDetails> others(long campaignId, ActDetails like, long self) {
    return em.createQuery(
            "select a from ParliamentaryAct a where a.campaignId = :campaign"
                + " and a.country = :country and a.kind = :kind and a.id <> :self",
            ParliamentaryAct.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("campaign", campaignId)
        .setParameter("country", like.chamber().country())
        .setParameter("kind", like.kind())
        .setParameter("self", self)
        .getResultStream()
        .map(ParliamentaryAct::details);
  }

  private static InvalidInput known() {
    return new InvalidInput("identifier", "endorsements.error.known-act");
  }
}
