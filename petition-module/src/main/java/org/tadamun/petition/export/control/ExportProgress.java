package org.tadamun.petition.export.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.petition.export.entity.Export;

/** Stores the progress of an export, for other pages and nodes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportProgress {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Records the beginning before the first row is sent, since the audit trail itself might fail.
   *
   * @return the number of this fetch
   */
  @PermitAll
  public int begin(long id, long campaignId) {
    silent(id, campaignId);
    Export one = lock(id);
    record("export.begun", one, campaignId, one.expected());
    return one.begin(clock.instant());
  }

  /** Ends a fetch that has not been heard of for too long, with its last known number of rows. */
  @PermitAll
  public void silent(long id, long campaignId) {
    Export one = lock(id);
    if (one.isSilent(clock.instant())) {
      one.breakOff(clock.instant());
      audit.recordOwn(
          "export.broken", "export", one.publicId(), campaignId, trailWords(one, one.written()));
    }
  }

  @PermitAll
  public void wrote(long id, int fetch, long rows) {
    lock(id).wrote(fetch, rows, clock.instant());
  }

  /** Ends a fetch; each one is recorded in the audit trail, even if a later one has begun. */
  @PermitAll
  public void end(long id, int fetch, long campaignId, long rows, boolean whole) {
    Export one = lock(id);
    one.end(fetch, rows, whole, clock.instant());
    record(whole ? "export.done" : "export.broken", one, campaignId, rows);
  }

  private void record(String action, Export one, long campaignId, long rows) {
    audit.record(action, "export", one.publicId(), campaignId, null, trailWords(one, rows));
  }

  private static String trailWords(Export one, long rows) {
    return one.kind() + " " + one.format() + " " + rows;
  }

  private Export lock(long id) {
    return em.find(Export.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
