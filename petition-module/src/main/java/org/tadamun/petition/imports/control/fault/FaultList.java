package org.tadamun.petition.imports.control.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.imports.entity.ImportFault;

/**
 * Keeps the mistakes of an import: those of the dry run, and for lines already entered those found
 * on entering. Rules may change between the two.
 */
@ApplicationScoped
public class FaultList {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public void forget(long importId) {
    em.createQuery("delete from ImportFault f where f.importId = :import")
        .setParameter("import", importId)
        .executeUpdate();
  }

  /**
   * Stores the first of them, as far as there is room.
   *
   * @return whether some did not fit
   */
  public boolean add(long importId, Collection<ImportFault> found) {
    if (found.isEmpty()) {
      return false;
    }
    long room = Math.max(0, ImportFault.KEPT_MOST - count(importId));
    found.stream().limit(room).forEach(em::persist);
    return found.size() > room;
  }

  /**
   * Replaces the mistakes of these lines; equal ones stay.
   *
   * @return whether some did not fit
   */
  public boolean replace(long importId, long firstLine, long lastLine, List<ImportFault> found) {
    Map<Object, ImportFault> fresh = new LinkedHashMap<>();
    found.forEach(one -> fresh.putIfAbsent(one.told(), one));
    for (ImportFault before : ofLines(importId, firstLine, lastLine)) {
      if (fresh.remove(before.told()) == null) {
        em.remove(before);
      }
    }
    return add(importId, fresh.values());
  }

  private List<ImportFault> ofLines(long importId, long first, long last) {
    return em.createQuery(
            "select f from ImportFault f where f.importId = :import"
                + " and f.line between :first and :last order by f.id",
            ImportFault.class)
        .setParameter("import", importId)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  private long count(long importId) {
    return em.createQuery(
            "select count(f) from ImportFault f where f.importId = :import", Long.class)
        .setParameter("import", importId)
        .getSingleResult();
  }
}
