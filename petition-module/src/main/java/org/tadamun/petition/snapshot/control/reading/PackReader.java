package org.tadamun.petition.snapshot.control.reading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.control.reading.imports.ImportReader;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;

/**
 * Reads what a pack says. Figures, batches and corrections are separate statements, between which
 * somebody may decide; so batches and corrections are read before and after, and must be equal.
 * Signatures of imports change at any time: they must add up to what the figures have beyond the
 * batches (ADR 211).
 */
@Dependent
public class PackReader {

  private static final int TRIES_MOST = 5;
  private static final int RETRY_SECONDS = 2;

  static final String OF_VERSION =
      " from Batch b where b.petition.id = :petition and b.textVersion = :version";

  /** The log without batches, which a pack lists with organisation and proof. */
  static final String LOG_OF_VERSION =
      " from Correction c where c.petitionId = :petition and c.version = :version"
          + " and "
          + Correction.BOOKED
          + " and c.reason <> '"
          + CorrectionKey.BATCH
          + "'";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Tallies tallies;
  @Inject private BookedReader booked;
  @Inject private Clock clock;
  @Inject private ImportReader imports;

  /**
   * What goes into a pack.
   *
   * @param asOf the moment before the figures were read
   * @param stated the statements by which later corrections are found
   */
  public record Read(Instant asOf, PackFigures figures, List<StatedValue> stated) {}

  /**
   * @throws RetryLater if decisions come so fast that figures and reasons never fit
   */
  public Read read(PetitionView petition) {
    boolean differed = false;
    for (int i = 0; i < TRIES_MOST; i++) {
      // First, since it takes longest, and the other readings should be close together.
      ImportedFigures imported = imports.read(petition.id(), petition.textVersion());
      List<StatedValue> stated = booked.stated(petition.id(), petition.textVersion());
      List<BatchLine> batches = batches(petition);
      List<CorrectionLine> log = log(petition);
      Instant asOf = clock.instant();
      List<CountryFigures> countries = tallies.exactBySourceNow(petition);
      if (batches.equals(batches(petition))
          && log.equals(log(petition))
          && stated.equals(booked.stated(petition.id(), petition.textVersion()))) {
        PackFigures figures =
            new PackFigures(
                countries,
                batches,
                log,
                imported,
                earlier(petition),
                tallies.released(petition, asOf));
        // If imports do not add up they are read once more, before a rest without import is shown.
        if (figures.isAccountedFor() || differed || i == TRIES_MOST - 1) {
          return new Read(asOf, figures.accountedFor(), stated);
        }
        differed = true;
      }
    }
    throw new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
  }

  /** Chosen by figures that may be some seconds old, but read anew. */
  private Counts earlier(PetitionView petition) {
    return tallies
        .earlierPublicCached(petition)
        .map(counts -> tallies.exactNow(petition, counts.version()))
        .orElse(null);
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

  private List<CorrectionLine> log(PetitionView petition) {
    return em.createQuery(
            "select c.day, c.kind, c.country, c.change, c.reason"
                + LOG_OF_VERSION
                + " order by c.day, c.id",
            Object[].class)
        .setParameter("petition", petition.id())
        .setParameter("version", petition.textVersion())
        .getResultStream()
        .map(CorrectionLine::of)
        .toList();
  }
}
