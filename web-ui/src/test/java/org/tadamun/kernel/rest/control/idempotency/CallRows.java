package org.tadamun.kernel.rest.control.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the database says, and how a test moves the time. */
@Stateless
@PermitAll
public class CallRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  public Instant now() {
    return clock.instant();
  }

  public long addressees(long campaignId) {
    return em.createQuery("select count(a) from Addressee a where a.campaignId = :id", Long.class)
        .setParameter("id", campaignId)
        .getSingleResult();
  }

  /** Those claimed since then were claimed so much earlier; gives how many they are. */
  public int age(Instant since, Duration by) {
    return em.createQuery(
            "update IdempotentCall c set c.claimedAt = :past where c.claimedAt >= :since")
        .setParameter("past", since.minus(by))
        .setParameter("since", since)
        .executeUpdate();
  }

  public long olderThan(Instant moment) {
    return em.createQuery(
            "select count(c) from IdempotentCall c where c.claimedAt < :moment", Long.class)
        .setParameter("moment", moment)
        .getSingleResult();
  }

  /** How many erasures of this thing are known. */
  public long erasures(String about) {
    return em.createQuery("select count(e) from ErasedWords e where e.about = :about", Long.class)
        .setParameter("about", about)
        .getSingleResult();
  }

  /** Those of this thing were so much earlier. */
  public void ageErasures(String about, Duration by) {
    em.createQuery("update ErasedWords e set e.erasedAt = :past where e.about = :about")
        .setParameter("past", clock.instant().minus(by))
        .setParameter("about", about)
        .executeUpdate();
  }

  public List<String> answers(Instant since) {
    return em.createQuery(
            "select p from IdempotentCall c join c.answer p where c.claimedAt >= :since",
            String.class)
        .setParameter("since", since)
        .getResultList();
  }
}
