package org.tadamun.kernel.staff.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.staff.control.background.BackgroundWork;

/**
 * Records failed sign-ins outside of the request: in the audit trail, or in the log if no account
 * is meant. A row is written only if the address has an account, so within the request the time
 * would tell which addresses have one.
 */
@Stateless
public class FailedSignIns {

  private static final Logger LOG = System.getLogger(FailedSignIns.class.getName());

  @EJB private AuditTrail audit;
  @Resource private SessionContext context;

  /**
   * @param publicId the account that was meant when the password was compared; it may be shut out
   *     by now, or have another address. Null for an address that lets nobody in
   */
  @Asynchronous
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void record(String publicId) {
    if (publicId == null) {
      LOG.log(Level.INFO, "A sign-in failed for an address that lets nobody in");
    } else {
      FailedSignIns own = context.getBusinessObject(FailedSignIns.class);
      BackgroundWork.keep(
          () -> own.write(publicId),
          "A failed sign-in of staff " + publicId + " is not in the trail");
    }
  }

  /** In a transaction of its own, whose failure the caller sees. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(String publicId) {
    audit.recordOwn("staff.sign-in-failed", "staff", publicId, null, null);
  }
}
