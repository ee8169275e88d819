package org.tadamun.kernel.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.control.CompleteEntries;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Reads the audit trail, newest first. Sorted by time, not by id, since each of two nodes takes its
 * ids from a block of its own.
 */
@Stateless
public class AuditList {

  /** How many entries are read at once for a file. */
  public static final int STRETCH = 2_000;

  /** The most entries of one page. */
  private static final int MOST = 200;

  /**
   * Subject types for which report:read is needed: without it nobody may learn of them here either.
   */
  private static final Set<String> OF_REPORTS =
      Set.of("action", "day-of-action", "endorsement", "endorser", "act");

  private static final String FROM = " from AuditEntry a";
  private static final String NEWEST_FIRST = " order by a.happenedAt desc, a.id desc";

  private static final String INCIDENT = "incident";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @Inject private CompleteEntries whole;

  @RolesAllowed(Permission.AUDIT_READ)
  public List<AuditRow> rows(AuditFilter filter, int first, int most) {
    require(filter);
    return filter
        .list()
        .query(em, "select a" + FROM, NEWEST_FIRST, AuditEntry.class)
        .setFirstResult(first)
        .setMaxResults(Math.min(most, MOST))
        .getResultStream()
        .map(AuditRow::of)
        .toList();
  }

  @RolesAllowed(Permission.AUDIT_READ)
  public long count(AuditFilter filter) {
    require(filter);
    return filter.list().count(em);
  }

  /**
   * Reads the next entries, newest first. A file is made of one stretch after the other, so it ends
   * only where the trail ends, and entries written meanwhile move nothing. The action is compared
   * here, since with it in the query Derby would sort the whole trail for each stretch. Only
   * entries that match are read completely.
   *
   * @param last the last entry read for the stretch before; null for the first stretch
   */
  @RolesAllowed(Permission.AUDIT_READ)
  public AuditStretch stretch(AuditFilter filter, AuditStretch.Mark last) {
    require(filter);
    if (filter.action() == null) {
      List<AuditEntry> all = next("select a", filter, last, AuditEntry.class);
      return AuditStretch.of(all.stream().map(AuditRow::of).toList());
    }
    String what = "select a.happenedAt, a.id, a.action";
    List<Object[]> seen = next(what, filter.ofAnyAction(), last, Object[].class);
    List<AuditStretch.Mark> wanted =
        seen.stream()
            .filter(one -> filter.isOfAction((String) one[2]))
            .map(AuditList::mark)
            .toList();
    return new AuditStretch(whole.of(wanted), seen.isEmpty() ? null : mark(seen.getLast()));
  }

  private static AuditStretch.Mark mark(Object[] seen) {
    return new AuditStretch.Mark((Instant) seen[0], (Long) seen[1]);
  }

  private <T> List<T> next(String what, AuditFilter filter, AuditStretch.Mark last, Class<T> type) {
    ListQuery<AuditEntry> list = filter.list();
    if (last != null) {
      list.where(
              "a.happenedAt <= :moment and (a.happenedAt < :moment or a.id < :number)",
              "moment",
              last.happenedAt())
          .bind("number", last.id());
    }
    return list.query(em, what + FROM, NEWEST_FIRST, type).setMaxResults(STRETCH).getResultList();
  }

  /**
   * The latest entries of a campaign, for all staff who work in it. They come without values, and
   * without subjects that the caller may not read elsewhere (docs/adr/154).
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public List<AuditRow> recent(long campaignId, int most) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return em.createQuery(
            "select a from AuditEntry a where a.campaignId = :campaign and a.happenedAt >= :ever"
                + " and a.subjectType not in :hidden"
                + NEWEST_FIRST,
            AuditEntry.class)
        // Derby uses the index with this order only if the query has a condition on the time.
        .setParameter("ever", Instant.EPOCH)
        .setParameter("campaign", campaignId)
        .setParameter("hidden", hidden(campaignId))
        .setMaxResults(most)
        .getResultStream()
        .map(AuditRow::withoutValues)
        .toList();
  }

  /** Subject types that the caller may not see; never empty, since "not in" needs an element. */
  private List<String> hidden(long campaignId) {
    List<String> hidden = new ArrayList<>(List.of(""));
    if (!access.may(Permission.INCIDENT_READ, campaignId)) {
      hidden.add(INCIDENT);
    }
    if (!access.may(Permission.REPORT_READ, campaignId)) {
      hidden.addAll(OF_REPORTS);
    }
    return hidden;
  }

  /**
   * Staff who may read the trail of one campaign only must filter by it; pages check that first.
   */
  @PermitAll
  public void require(AuditFilter filter) {
    if (filter.campaignId() == null) {
      access.requireEverywhere(Permission.AUDIT_READ);
    } else {
      access.require(Permission.AUDIT_READ, filter.campaignId());
    }
  }
}
