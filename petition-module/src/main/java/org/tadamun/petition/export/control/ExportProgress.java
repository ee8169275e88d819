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

/** Notes how far an export is, for whoever watches it from another page or another node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportProgress {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  /** Which fetch of it this is. */
  @PermitAll
  public int begin(long id) {
    return lock(id).begin(clock.instant());
  }

  @PermitAll
  public void wrote(long id, int fetch, long rows) {
    lock(id).wrote(fetch, rows, clock.instant());
  }

  /** The trail is told of each fetch, the latest or not. */
  @PermitAll
  public void end(long id, int fetch, long campaignId, long rows, boolean whole) {
    Export one = lock(id);
    one.end(fetch, rows, whole, clock.instant());
    audit.record(
        whole ? "export.done" : "export.broken",
        "export",
        one.publicId(),
        campaignId,
        null,
        one.kind() + " " + one.format() + " " + rows);
  }

  private Export lock(long id) {
    return em.find(Export.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
