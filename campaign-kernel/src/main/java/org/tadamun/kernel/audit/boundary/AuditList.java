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
import org.tadamun.kernel.audit.control.WholeEntries;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Reads the trail, newest first: by the time that stands there, since each of two nodes has a block
 * of numbers of its own.
 */
@Stateless
public class AuditList {

  /** So many entries are looked at at once for a file. */
  public static final int STRETCH = 2_000;

  /** As many as are looked at on one page at most. */
  private static final int MOST = 200;

  /** Whatever they are called in the trail: nobody may read of their plans there alone. */
  private static final Set<String> OF_REPORTS =
      Set.of("action", "day-of-action", "endorsement", "endorser", "act");

  private static final String FROM = " from AuditEntry a";
  private static final String NEWEST_FIRST = " order by a.happenedAt desc, a.id desc";

  private static final String INCIDENT = "incident";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @Inject private WholeEntries whole;

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
   * The next ones, newest first: a file is made of one stretch after the other, so that it has no
   * end before the trail has one, and what is written meanwhile moves nothing. The action is looked
   * at here: asked for it, Derby would sort the whole trail for each stretch. Of a rare one hardly
   * an entry is read whole.
   *
   * @param last that was looked at for the stretch before; null for the first one
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
   * What happened last in a campaign, for all who work in it: without values, and without what they
   * may not read elsewhere (docs/adr/154).
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public List<AuditRow> recent(long campaignId, int most) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return em.createQuery(
            "select a from AuditEntry a where a.campaignId = :campaign and a.happenedAt >= :ever"
                + " and a.subjectType not in :hidden"
                + NEWEST_FIRST,
            AuditEntry.class)
        // Derby goes by an index that is in this order only where something of it is asked for.
        .setParameter("ever", Instant.EPOCH)
        .setParameter("campaign", campaignId)
        .setParameter("hidden", hidden(campaignId))
        .setMaxResults(most)
        .getResultStream()
        .map(AuditRow::withoutValues)
        .toList();
  }

  /** Never empty, as a list in a condition has to be. */
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

  /** Who reads the trail of one campaign alone must ask for that one; a page does so first. */
  @PermitAll
  public void require(AuditFilter filter) {
    if (filter.campaignId() == null) {
      access.requireEverywhere(Permission.AUDIT_READ);
    } else {
      access.require(Permission.AUDIT_READ, filter.campaignId());
    }
  }
}
