package org.tadamun.kernel.staff.boundary.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.staff.entity.StoredSession;

/** The stored sessions of a person, and changes to their times. */
@Stateless
@PermitAll
public class SessionWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  private List<StoredSession> of(String publicId) {
    return em.createQuery(
            "select k from StoredSession k where k.staff.publicId = :who order by k.id",
            StoredSession.class)
        .setParameter("who", publicId)
        .getResultList();
  }

  public int count(String publicId) {
    return of(publicId).size();
  }

  /** The time of the last action in the newest session. */
  public Instant lastAct(String publicId) {
    return of(publicId).getLast().activeAt();
  }

  /** Sets the sign-in and the last action of all sessions into the past. */
  public void age(String publicId, Duration signedIn, Duration active) {
    Instant now = clock.instant();
    for (StoredSession one : of(publicId)) {
      em.createQuery(
              "update StoredSession k set k.signedInAt = :signedIn, k.activeAt = :active"
                  + " where k.id = :id")
          .setParameter("signedIn", now.minus(signedIn))
          .setParameter("active", now.minus(active))
          .setParameter("id", one.id())
          .executeUpdate();
    }
  }
}
