package org.tadamun.kernel.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;

/** Records every change by staff, key or program, in the transaction of the change itself. */
@Stateless
public class AuditTrail {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * @param action what was done, as {@code subject.verb}: {@code action.approved}
   * @param subjectType the type of what was changed: {@code action}
   * @param subjectId its public id or slug, or what the console finds it by
   * @param campaignId null if it concerns the whole installation
   * @param from the state or value before, or null; never a person's data
   * @param to the state or value after, or null
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(
      String action,
      String subjectType,
      String subjectId,
      Long campaignId,
      String from,
      String to) {
    em.persist(
        new AuditEntry(
            clock.instant(), actor.name(), action, subjectType, subjectId, campaignId, from, to));
  }

  /** Records what the program does by itself, such as finishing a job that staff had started. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void recordOwn(
      String action, String subjectType, String subjectId, Long campaignId, String to) {
    em.persist(
        new AuditEntry(
            clock.instant(),
            Permission.SYSTEM,
            action,
            subjectType,
            subjectId,
            campaignId,
            null,
            to));
  }
}
