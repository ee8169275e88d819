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
import org.tadamun.kernel.rest.entity.ErasedWords;
import org.tadamun.kernel.time.boundary.SharedClock;

/** Reads the stored calls and moves their times into the past. */
@Stateless
@PermitAll
public class CallRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SharedClock shared;

  public Instant now() {
    return clock.instant();
  }

  public long addressees(long campaignId) {
    return em.createQuery("select count(a) from Addressee a where a.campaignId = :id", Long.class)
        .setParameter("id", campaignId)
        .getSingleResult();
  }

  /** Sets the calls claimed since a moment into the past; gives their number. */
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

  /** How many erasures of this subject are stored. */
  public long erasures(String about) {
    return em.createQuery("select count(e) from ErasedWords e where e.about = :about", Long.class)
        .setParameter("about", about)
        .getSingleResult();
  }

  /** Stores an erasure as if it and the call had missed each other: answers kept before stay. */
  public void eraseUnseen(String about) {
    em.persist(new ErasedWords(about, null, shared.now()));
  }

  /** Whether an answer that speaks of this subject is kept. */
  public boolean isTold(String about) {
    return !em.createQuery(
            "select p from IdempotentCall c join c.answer p where c.about = :about", String.class)
        .setParameter("about", about)
        .getResultList()
        .isEmpty();
  }

  /** Sets the erasures of this subject into the past. */
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
