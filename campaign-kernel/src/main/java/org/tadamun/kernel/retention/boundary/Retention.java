package org.tadamun.kernel.retention.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.retention.control.RetentionRules;
import org.tadamun.kernel.retention.entity.RetentionLine;
import org.tadamun.kernel.retention.entity.RetentionReport;

/** The retention rules, their dry run, and the runs; for staff of the whole installation. */
@Stateless
public class Retention {

  private static final String SUBJECT = "retention";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private RetentionRules rules;

  /** Returns every rule with what a run would end now; changes nothing. */
  @RolesAllowed({Permission.RETENTION_READ, Permission.SYSTEM})
  public List<RuleView> dryRun() {
    access.requireEverywhere(Permission.RETENTION_READ);
    return rules.views(RetentionRule::forecast);
  }

  /** As {@link #dryRun} for a page, counted as in {@link RetentionRule#glance}. */
  @RolesAllowed(Permission.RETENTION_READ)
  public List<RuleView> glance() {
    access.requireEverywhere(Permission.RETENTION_READ);
    return rules.views(RetentionRule::glance);
  }

  /**
   * Begins a run, which goes on in the background; even counting what is due, perhaps millions of
   * rows, is done there.
   *
   * @throws RetentionRunning while another one is not finished
   */
  @RolesAllowed({Permission.RETENTION_WRITE, Permission.SYSTEM})
  public ReportView start() {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    // Read before checking for a run: a run that begins meanwhile takes the same number and one of
    // the two fails.
    long next = em.createNamedQuery(RetentionReport.LAST, Long.class).getSingleResult() + 1;
    if (!em.createNamedQuery(RetentionReport.RUNNING, Long.class).getResultList().isEmpty()) {
      throw new RetentionRunning();
    }
    Instant now = clock.instant();
    RetentionReport report = new RetentionReport(next, actor.name(), now);
    rules.sorted().stream()
        .filter(rule -> !rule.kept().isForEver())
        .map(rule -> new RetentionLine(report, rule.name(), rule.kept().days(), now))
        .forEach(report::expect);
    write(report);
    audit.record("retention.started", SUBJECT, report.publicId(), null, null, null);
    return ReportView.of(report);
  }

  private void write(RetentionReport report) {
    em.persist(report);
    try {
      em.flush();
    } catch (PersistenceException failed) {
      throw UniqueViolation.in(failed) ? new RetentionRunning() : failed;
    }
  }

  /** The moment when the last run began, by clock or by hand; empty before the first. */
  @PermitAll
  public Optional<Instant> lastMoment() {
    return newestFirst()
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(RetentionReport::createdAt);
  }

  /** Returns reports, the newest first. */
  @RolesAllowed(Permission.RETENTION_READ)
  public List<ReportView> reports(int first, int most) {
    access.requireEverywhere(Permission.RETENTION_READ);
    return newestFirst()
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(ReportView::of)
        .toList();
  }

  /** As {@link #reports}, from a cursor, so that a run that begins meanwhile shifts nothing. */
  @RolesAllowed(Permission.RETENTION_READ)
  public Page<ReportView> page(String cursor, int limit) {
    access.requireEverywhere(Permission.RETENTION_READ);
    List<RetentionReport> rows =
        behind(Cursor.decodeLong(cursor)).setMaxResults(limit + 1).getResultList();
    return Page.of(rows, limit, ReportView::of, row -> Long.toString(row.id()));
  }

  private TypedQuery<RetentionReport> behind(Long id) {
    if (id == null) {
      return newestFirst();
    }
    RetentionReport last = em.find(RetentionReport.class, id);
    if (last == null) {
      throw Cursor.invalid();
    }
    return last.ordinal() == null
        ? newestFirst(" where r.ordinal is null and r.id < :last").setParameter("last", id)
        : newestFirst(" where r.ordinal < :last or r.ordinal is null")
            .setParameter("last", last.ordinal());
  }

  private TypedQuery<RetentionReport> newestFirst() {
    return newestFirst("");
  }

  /** By ordinal, as each node takes ids from its own block; early reports have no ordinal. */
  private TypedQuery<RetentionReport> newestFirst(String which) {
    return em.createQuery(
        "select r from RetentionReport r"
            + which
            + " order by r.ordinal desc nulls last, r.id desc",
        RetentionReport.class);
  }

  @RolesAllowed(Permission.RETENTION_READ)
  public long countReports() {
    access.requireEverywhere(Permission.RETENTION_READ);
    return em.createQuery("select count(r) from RetentionReport r", Long.class).getSingleResult();
  }
}
