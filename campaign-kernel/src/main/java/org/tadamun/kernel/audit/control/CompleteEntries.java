package org.tadamun.kernel.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.audit.boundary.AuditRow;
import org.tadamun.kernel.audit.boundary.AuditStretch;
import org.tadamun.kernel.database.boundary.KeyLookup;

/** Reads complete entries whose places in the trail are known, each by its id. */
@ApplicationScoped
public class CompleteEntries {

  private static final KeyLookup BY_NUMBER =
      KeyLookup.ofNumbers(
          "id, actor, action, subject_type, subject_id, campaign_id, from_text, to_text",
          "kernel_audit",
          "",
          "",
          "id");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Reads them in the caller's transaction.
   *
   * @return the entries, in the order of the places
   */
  public List<AuditRow> of(List<AuditStretch.Mark> places) {
    Map<Long, Object[]> found = new HashMap<>();
    BY_NUMBER
        .rows(em, places.stream().map(AuditStretch.Mark::id).toList())
        .forEach(row -> found.put(number(row[0]), row));
    return places.stream().map(place -> row(place, found.get(place.id()))).toList();
  }

  private static AuditRow row(AuditStretch.Mark place, Object[] entry) {
    return new AuditRow(
        place.id(),
        place.happenedAt(),
        (String) entry[1],
        (String) entry[2],
        (String) entry[3],
        (String) entry[4],
        entry[5] == null ? null : number(entry[5]),
        (String) entry[6],
        (String) entry[7]);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
