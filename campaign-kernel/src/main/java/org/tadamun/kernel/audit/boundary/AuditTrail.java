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

/** Writes down every change by staff, key or program, in the transaction of the change itself. */
@Stateless
public class AuditTrail {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * @param action what was done, as {@code subject.verb}: {@code action.approved}
   * @param subjectType what it was done to: {@code action}
   * @param subjectId its public id or slug, or what the console finds it by
   * @param campaignId the campaign, or null where it concerns the whole installation
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

  /** The same for what the program does by itself, by the clock: what staff had begun is over. */
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
