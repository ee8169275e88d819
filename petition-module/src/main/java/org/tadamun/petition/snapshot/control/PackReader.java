package org.tadamun.petition.snapshot.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Tallies;

/**
 * Reads what a pack says. The figures are one statement; batches are another one, and somebody may
 * check one in between: they are read before and after, and both must say the same.
 */
@Dependent
public class PackReader {

  private static final int TRIES_MOST = 5;
  private static final int RETRY_SECONDS = 2;

  private static final String OF_VERSION =
      " from Batch b where b.petition.id = :petition and b.textVersion = :version";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Tallies tallies;

  /**
   * @throws RetryLater where batches are decided so fast that figures and batches never fit
   */
  public PackFigures read(PetitionView petition) {
    for (int i = 0; i < TRIES_MOST; i++) {
      List<BatchLine> before = batches(petition);
      List<CountryFigures> countries = tallies.exact(petition);
      if (before.equals(batches(petition))) {
        return new PackFigures(countries, before);
      }
    }
    throw new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
  }

  /** How many figures that stood in a pack of that moment were taken back since. */
  public long correctionsSince(long petitionId, int version, Instant moment) {
    return em.createQuery(
            "select count(b)"
                + OF_VERSION
                + " and b.state = :state and b.checkedAt <= :moment and b.endedAt > :moment",
            Long.class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .setParameter("state", BatchState.WITHDRAWN)
        .setParameter("moment", moment)
        .getSingleResult();
  }

  private List<BatchLine> batches(PetitionView petition) {
    return em.createQuery(
            "select b.publicId, b.state, b.source, b.organisation, b.country, b.number,"
                + " b.collectedFrom, b.collectedTo, b.evidenceHash, b.checkedAt, b.endedAt"
                + OF_VERSION
                + " order by b.id",
            Object[].class)
        .setParameter("petition", petition.id())
        .setParameter("version", petition.textVersion())
        .getResultStream()
        .map(BatchLine::of)
        .toList();
  }
}
