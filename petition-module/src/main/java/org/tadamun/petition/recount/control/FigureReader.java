package org.tadamun.petition.recount.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.origin.Provenance;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Reads a petition's figures and the signatures behind them, each in one pass at READ COMMITTED.
 * Rows are locked only while they are read, the table never.
 */
@Dependent
public class FigureReader {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  Map<RecountFigure, Long> tally(long petitionId) {
    Map<RecountFigure, Long> sums = new HashMap<>();
    List<Object[]> rows =
        em.createQuery(
                "select t.id.version, t.id.source, t.id.country, sum(t.change) from Tally t"
                    + " where t.id.petitionId = :petition"
                    + " group by t.id.version, t.id.source, t.id.country",
                Object[].class)
            .setParameter("petition", petitionId)
            .getResultList();
    for (Object[] row : rows) {
      put(sums, (Integer) row[0], (SignatureSource) row[1], row[2], row[3]);
    }
    return sums;
  }

  /**
   * What is booked in future hours because a clock ran ahead. These are the sum, the number of
   * hours and the last one; sum and hour are null if there is nothing.
   */
  Object[] ahead(long petitionId, Instant latest) {
    return em.createQuery(
            "select sum(t.change), count(distinct t.id.hour), max(t.id.hour) from Tally t"
                + " where t.id.petitionId = :petition and t.id.hour > :latest",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("latest", latest)
        .getSingleResult();
  }

  Map<RecountFigure, Long> recount(long petitionId) {
    Map<RecountFigure, Long> sums = new HashMap<>();
    em.createQuery(
            "select s.version, s.country, s.provenance.importId, s.provenance.importSource,"
                + " count(s) from Signature s where s.petitionId = :petition and s.state = :state"
                + " group by s.version, s.country, s.provenance.importId,"
                + " s.provenance.importSource",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("state", SignatureState.CONFIRMED)
        .getResultList()
        .forEach(row -> put(sums, (Integer) row[0], source(row), row[1], row[4]));
    em.createQuery(
            "select b.textVersion, b.source, b.country, sum(b.number) from Batch b"
                + " where b.petition.id = :petition and b.state = :state"
                + " group by b.textVersion, b.source, b.country",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("state", BatchState.CHECKED)
        .getResultList()
        .forEach(
            row -> put(sums, (Integer) row[0], ((BatchSource) row[1]).counted(), row[2], row[3]));
    return sums;
  }

  private static SignatureSource source(Object[] row) {
    return Provenance.source((Long) row[2], (SignatureSource) row[3]);
  }

  /** Adds to the figure: imports and batches of one source are one figure. */
  private static void put(
      Map<RecountFigure, Long> sums,
      int version,
      SignatureSource source,
      Object country,
      Object sum) {
    sums.merge(
        new RecountFigure(version, source, (String) country),
        ((Number) sum).longValue(),
        Long::sum);
  }
}
