package org.tadamun.kernel.retention.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.entity.RetentionLine;
import org.tadamun.kernel.retention.entity.RetentionReport;
import org.tadamun.kernel.time.boundary.ClockTolerance;

/**
 * The portions of a run, each in a transaction of its own that locks the rule's line and updates
 * its numbers and place. So the report is right even if the server dies in between, and nothing is
 * read twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionSteps {

  static final Duration JUST_NOW = Duration.ofHours(2);

  private static final Logger LOG = System.getLogger(RetentionSteps.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject @Any private Instance<RetentionRule> rules;

  /**
   * Returns the ids of the unfinished lines that are counted, of the oldest unfinished run; empty
   * where none runs. Finishes a run without unfinished lines.
   */
  @PermitAll
  public List<Long> unfinished() {
    return em.createNamedQuery(RetentionReport.RUNNING, Long.class)
        .getResultStream()
        .findFirst()
        .map(this::lines)
        .orElse(List.of());
  }

  private List<Long> lines(long report) {
    List<RetentionLine> open =
        em.createQuery(
                "select l from RetentionLine l where l.report.id = :report"
                    + " and l.finished = false order by l.rule",
                RetentionLine.class)
            .setParameter("report", report)
            .getResultList();
    if (open.isEmpty()) {
      em.find(RetentionReport.class, report, LockModeType.PESSIMISTIC_WRITE)
          .finish(clock.instant());
    }
    return open.stream().filter(RetentionLine::isCounted).map(RetentionLine::id).toList();
  }

  /**
   * Ends a run in which nothing has moved for hours because a rule always fails: it would keep all
   * later runs from beginning. The next run finds what it has left.
   */
  @PermitAll
  public void endStuck() {
    Instant now = clock.instant();
    List<RetentionReport> stuck =
        em.createQuery(
                "select r from RetentionReport r where r.finishedAt is null and r.createdAt <"
                    + " :before and not exists (select l from RetentionLine l where l.report = r"
                    + " and l.modifiedAt > :before)",
                RetentionReport.class)
            .setParameter("before", now.minus(JUST_NOW))
            .getResultList();
    for (RetentionReport report : stuck) {
      report.finish(now);
      LOG.log(
          Level.ERROR,
          "The retention of {0} is ended: rules that always fail had not come to their end",
          report.createdAt());
      audit.record("retention.stuck", "retention", report.publicId(), null, null, null);
    }
  }

  /** Returns the ids of the lines that are not counted yet. */
  @PermitAll
  public List<Long> uncounted() {
    return em.createQuery(
            "select l.id from RetentionLine l where l.report.finishedAt is null"
                + " and l.counted = false order by l.rule",
            Long.class)
        .getResultList();
  }

  /**
   * Counts what is due by one rule. For millions that takes minutes, so nothing is locked
   * meanwhile: readers of the reports would wait.
   */
  @PermitAll
  public void count(long line) {
    RetentionLine work = em.find(RetentionLine.class, line);
    if (work.isCounted()) {
      // Another node counted it meanwhile.
      return;
    }
    Forecast over =
        atWork(work).map(rule -> rule.forecast(work.report().createdAt())).orElse(Forecast.NONE);
    em.refresh(work, LockModeType.PESSIMISTIC_WRITE);
    work.expect(over.due(), over.oldest(), clock.instant());
  }

  /**
   * Does one portion; returns whether there may be more. False for a line that is not counted yet.
   */
  @PermitAll
  public boolean step(long line) {
    RetentionLine work = em.find(RetentionLine.class, line, LockModeType.PESSIMISTIC_WRITE);
    if (work.isFinished() || !work.isCounted()) {
      return false;
    }
    RetentionPortion portion =
        atWork(work)
            .map(rule -> rule.apply(work.report().createdAt(), work.place()))
            .orElse(RetentionPortion.NONE);
    work.end(portion.ended(), portion.last(), clock.instant());
    return !work.isFinished();
  }

  /** Whether a person began the present run. */
  @PermitAll
  public boolean isByHand() {
    return em.createQuery(
                "select count(r) from RetentionReport r where r.finishedAt is null"
                    + " and r.startedBy <> :clock",
                Long.class)
            .setParameter("clock", Permission.SYSTEM)
            .getSingleResult()
        > 0;
  }

  /**
   * Whether this actor began a run within this time, perhaps on another node. A run dated in the
   * future, by a clock that ran ahead, does not count, except for the small difference of two
   * nodes.
   */
  @PermitAll
  public boolean isBegun(String actor, Duration lately) {
    return em.createQuery(
                "select count(r) from RetentionReport r where r.startedBy = :actor"
                    + " and r.createdAt > :since and r.createdAt <= :now",
                Long.class)
            .setParameter("actor", actor)
            .setParameter("since", clock.instant().minus(lately))
            .setParameter("now", ClockTolerance.latest(clock.instant()))
            .getSingleResult()
        > 0;
  }

  /** Whether the installation is of today, so that nothing can be due. */
  @PermitAll
  public boolean isNew() {
    return em.createQuery("select count(c) from Campaign c where c.createdAt < :day", Long.class)
            .setParameter("day", clock.instant().minus(RetentionRun.A_DAY))
            .getSingleResult()
        == 0;
  }

  /** Empty if this build no longer has the rule, or it was switched off meanwhile. */
  private Optional<RetentionRule> atWork(RetentionLine line) {
    return StreamSupport.stream(rules.spliterator(), false)
        .filter(rule -> rule.name().equals(line.rule()) && !rule.kept().isForEver())
        .findFirst();
  }
}
