package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/** Refuses an act that the campaign already has: each act is public and counted in a figure. */
@Dependent
public class KnownActs {

  /** An id that no act has, where none is to be left out. */
  private static final long NONE = 0;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Refuses a new act that the campaign already has. */
  public void refuseKnown(long campaignId, ActDetails details) {
    if (others(campaignId, details, NONE).stream().anyMatch(details::isSameAs)) {
      throw known();
    }
  }

  /**
   * Refuses a change that would make an act the same as another one. If it was so before, the
   * change is not to blame.
   */
  public void refuseKnown(ParliamentaryAct act, ActDetails before, ActDetails after) {
    refuseKnown(others(act, after), before, after);
  }

  /**
   * As {@link #refuseKnown(ParliamentaryAct, ActDetails, ActDetails)}, among acts read before.
   *
   * @param others of {@link #others}
   */
  public static void refuseKnown(List<ActDetails> others, ActDetails before, ActDetails after) {
    if (others.stream().anyMatch(other -> after.isSameAs(other) && !before.isSameAs(other))) {
      throw known();
    }
  }

  /**
   * Returns the other acts of the same campaign, country and kind. On Derby this waits for acts
   * that others write, so it comes before the caller locks or writes anything (docs/adr/198).
   */
  public List<ActDetails> others(ParliamentaryAct act, ActDetails like) {
    return others(act.campaignId(), like, act.id());
  }

  /**
   * Reads the other acts without flushing first. Two transactions that each had written an act
   * would wait for the other's on Derby, where readers wait for writers.
   */
  private List<ActDetails> others(long campaignId, ActDetails like, long self) {
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
        .map(ParliamentaryAct::details)
        .toList();
  }

  private static InvalidInput known() {
    return new InvalidInput("identifier", "endorsements.error.known-act");
  }
}
