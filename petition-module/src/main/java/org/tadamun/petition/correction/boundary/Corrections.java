package org.tadamun.petition.correction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Writes and lists the public log of what staff corrected in the figures. */
@Stateless
public class Corrections {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @Inject private Clock clock;

  /** Adds to the log in the transaction of the tally, so that log and figures never disagree. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(CorrectionKey key, Instant now, Map<SignatureSource, Long> bySource) {
    bySource.forEach((source, by) -> em.persist(key.mark(source, now, by)));
    long change = bySource.values().stream().mapToLong(Long::longValue).sum();
    if (add(key, change) == 0) {
      NewRows.insertIfMissing(em, new Correction(key));
      if (add(key, change) == 0) {
        throw new IllegalStateException("no line in the log of corrections for " + key);
      }
    }
  }

  /** Lists the corrections as the public may see them, newest first. */
  @PermitAll
  public Page<CorrectionView> list(String petitionSlug, String cursor, int limit) {
    PetitionView petition = petitions.requirePublic(petitionSlug);
    SmallCells cells = tallies.smallCells(petition);
    if (cells.isOn()) {
      DaysInSteps days = new DaysInSteps(cells, clock.instant());
      return inSteps(days, petition, StepPosition.decode(cursor), limit);
    }
    LogPosition after = LogPosition.decode(cursor);
    TypedQuery<Correction> query =
        em.createQuery(
                "select c from Correction c where c.petitionId = :petition and "
                    + Correction.BOOKED
                    + (after == null ? "" : " and c.day <= :day and (c.day < :day or c.id < :id)")
                    + " order by c.day desc, c.id desc",
                Correction.class)
            .setParameter("petition", petition.id())
            .setMaxResults(limit + 1);
    if (after != null) {
      query.setParameter("day", after.day()).setParameter("id", after.id());
    }
    return Page.of(
        query.getResultList(),
        limit,
        CorrectionView::of,
        row -> new LogPosition(row.day(), row.id()).text());
  }

  private Page<CorrectionView> inSteps(
      DaysInSteps days, PetitionView petition, StepPosition after, int limit) {
    List<CorrectionView> left =
        CorrectionsInSteps.after(after, CorrectionsInSteps.of(days, sums(petition, after)));
    return Page.of(
        left.subList(0, Math.min(left.size(), limit + 1)),
        limit,
        Function.identity(),
        line -> StepPosition.of(line).text());
  }

  /** Sums from this day backwards. There are few, since each is somebody's decision. */
  private List<CorrectionView> sums(PetitionView petition, StepPosition from) {
    TypedQuery<Object[]> query =
        em.createQuery(
                "select c.day, c.kind, c.country, c.version, sum(c.change), c.reason"
                    + " from Correction c where c.petitionId = :petition and "
                    + Correction.BOOKED
                    + (from == null ? "" : " and c.day <= :day")
                    + " group by c.day, c.kind, c.country, c.version, c.reason",
                Object[].class)
            .setParameter("petition", petition.id());
    if (from != null) {
      query.setParameter("day", from.day());
    }
    return query.getResultStream().map(CorrectionView::of).toList();
  }

  private int add(CorrectionKey key, long change) {
    return em.createQuery(
            "update Correction c set c.change = c.change + :change, c.changedAt = :now"
                + " where c.petitionId = :petition and c.version = :version and c.day = :day"
                + " and c.country = :country and c.kind = :kind and c.reason = :reason"
                + " and c.run = :run")
        .setParameter("change", change)
        .setParameter("now", clock.instant())
        .setParameter("petition", key.petitionId())
        .setParameter("version", key.version())
        .setParameter("day", key.day())
        .setParameter("country", key.country())
        .setParameter("kind", key.kind())
        .setParameter("reason", key.reason())
        .setParameter("run", key.run())
        .executeUpdate();
  }
}
