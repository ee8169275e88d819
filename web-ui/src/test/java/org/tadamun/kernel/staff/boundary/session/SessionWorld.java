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
import org.tadamun.kernel.staff.entity.KeptSession;

/** What is kept of somebody's sessions, and what time does to them. */
@Stateless
@PermitAll
public class SessionWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  private List<KeptSession> of(String publicId) {
    return em.createQuery(
            "select k from KeptSession k where k.staff.publicId = :who order by k.id",
            KeptSession.class)
        .setParameter("who", publicId)
        .getResultList();
  }

  public int count(String publicId) {
    return of(publicId).size();
  }

  /** In the newest of them. */
  public Instant lastAct(String publicId) {
    return of(publicId).getLast().activeAt();
  }

  /** As if he had signed in so long ago, and had done something last then. */
  public void age(String publicId, Duration signedIn, Duration active) {
    Instant now = clock.instant();
    for (KeptSession one : of(publicId)) {
      em.createQuery(
              "update KeptSession k set k.signedInAt = :signedIn, k.activeAt = :active"
                  + " where k.id = :id")
          .setParameter("signedIn", now.minus(signedIn))
          .setParameter("active", now.minus(active))
          .setParameter("id", one.id())
          .executeUpdate();
    }
  }
}
