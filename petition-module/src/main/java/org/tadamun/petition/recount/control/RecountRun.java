package org.tadamun.petition.recount.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tadamun.kernel.time.boundary.ClockTolerance;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;

/** Recounts one petition and stores the result; changes no figure. */
@Stateless
public class RecountRun {

  private static final Logger LOG = System.getLogger(RecountRun.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private FigureReader figures;
  @Inject private FutureFiguresLog ahead;
  @Inject private RecountMails mails;
  @Inject private Clock clock;

  @PermitAll
  public Recount of(long petitionId, String slug) {
    RecountComparison comparison =
        new RecountComparison(() -> figures.tally(petitionId), () -> figures.recount(petitionId))
            .run();
    List<Finding> findings = new ArrayList<>();
    comparison
        .differences()
        .forEach(
            (figure, found) -> {
              findings.add(
                  new Finding(
                      figure.version(),
                      figure.source(),
                      figure.country(),
                      found.tally(),
                      found.recounted()));
              LOG.log(
                  Level.ERROR,
                  "The figures of petition {0} differ from a recount: version {1}, {2}, {3}:"
                      + " counter {4}, recount {5}",
                  slug,
                  figure.version(),
                  figure.source(),
                  figure.country(),
                  found.tally(),
                  found.recounted());
            });
    if (!comparison.differences().isEmpty()) {
      // Another node may find the same now: the lock makes the second one see that it is not new.
      em.find(Petition.class, petitionId, LockModeType.PESSIMISTIC_WRITE);
    }
    List<Finding> before = latest(petitionId).map(Recount::findings).orElse(List.of());
    comparison.stillStanding(before).stream().map(Finding::again).forEach(findings::add);
    Set<RecountFigure> fresh = new TreeSet<>(comparison.differences().keySet());
    before.stream().map(RecountFigure::of).forEach(fresh::remove);
    mails.found(petitionId, fresh);
    ahead.tell(slug, figures.ahead(petitionId, ClockTolerance.latest(clock.instant())));
    Recount recount = new Recount(petitionId, findings, comparison.unsettled(), clock.instant());
    em.persist(recount);
    return recount;
  }

  /**
   * The last recount. Recounts dated in the future, by a clock that ran ahead, are ignored: one
   * would be the last for long.
   */
  @PermitAll
  public Optional<Recount> latest(long petitionId) {
    return em.createNamedQuery(Recount.NEWEST_FIRST, Recount.class)
        .setParameter("petition", petitionId)
        .setParameter("latest", ClockTolerance.latest(clock.instant()))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Recounts that found a difference themselves, newest first; ignores future ones as {@link
   * #latest}.
   *
   * @param after the list begins behind it; null for the newest
   */
  @PermitAll
  public List<Recount> differing(long petitionId, Recount after, int most) {
    String behind =
        after == null ? "" : " and (r.createdAt < :at or r.createdAt = :at and r.id < :id)";
    TypedQuery<Recount> query =
        em.createQuery(
                "select r from Recount r where r.petitionId = :petition"
                    + " and r.createdAt <= :latest and r.id in"
                    + " (select x.id from Recount x join x.findings f"
                    + " where x.petitionId = :petition and f.standing = false)"
                    + behind
                    + " order by r.createdAt desc, r.id desc",
                Recount.class)
            .setParameter("petition", petitionId)
            .setParameter("latest", ClockTolerance.latest(clock.instant()))
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "r.findings")
            .setMaxResults(most);
    if (after != null) {
      query.setParameter("at", after.createdAt()).setParameter("id", after.id());
    }
    return query.getResultList();
  }

  /**
   * A recount of this petition, of any day.
   *
   * @param recount its public id
   */
  @PermitAll
  public Optional<Recount> one(long petitionId, String recount) {
    return em.createQuery(
            "select r from Recount r where r.publicId = :recount and r.petitionId = :petition",
            Recount.class)
        .setParameter("recount", recount)
        .setParameter("petition", petitionId)
        .getResultStream()
        .findFirst();
  }
}
