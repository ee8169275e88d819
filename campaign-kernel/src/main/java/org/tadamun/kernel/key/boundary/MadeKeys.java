package org.tadamun.kernel.key.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.key.entity.ApiKey;

/**
 * The keys that a staff member made, and whose secrets that person has seen. They belong to an
 * organisation, whose systems need them, so they stay when the person leaves; but the console shows
 * that the person knows them.
 */
@Stateless
public class MadeKeys {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * The keys that still work, the oldest first.
   *
   * @param staffId the public id of the staff member who made them
   */
  @RolesAllowed(Permission.KEY_WRITE)
  public List<ApiKeyView> valid(String staffId) {
    access.requireEverywhere(Permission.KEY_WRITE);
    Instant now = clock.instant();
    return of(staffId, now).stream().map(key -> ApiKeyView.of(key, now)).toList();
  }

  /**
   * Revokes all of them. Each gets its entry in the audit trail, with the person who made it.
   *
   * @return the number of keys revoked
   */
  @RolesAllowed(Permission.KEY_WRITE)
  public int revoke(String staffId) {
    access.requireEverywhere(Permission.KEY_WRITE);
    Instant now = clock.instant();
    int revoked = 0;
    for (ApiKey key : of(staffId, now)) {
      em.refresh(key, LockModeType.PESSIMISTIC_WRITE);
      if (key.revokedAt() == null) {
        key.revoke(now);
        audit.record("key.revoked", "key", key.publicId(), null, key.madeBy(), null);
        revoked++;
      }
    }
    return revoked;
  }

  /** Sorted by id, the order in which they are locked. */
  private List<ApiKey> of(String staffId, Instant now) {
    return em.createNamedQuery(ApiKey.VALID_OF, ApiKey.class)
        .setParameter("maker", CurrentActor.STAFF_PREFIX + staffId)
        .setParameter("now", now)
        .getResultList();
  }
}
