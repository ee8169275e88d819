package org.tadamun.petition.testing;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.control.RotationSteps;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.time.boundary.SharedClock;
import org.tadamun.petition.fingerprint.entity.KeyPhase;
import org.tadamun.web.security.AsSystem;

/** Rotates keys without waiting: the minutes between the steps pass at once. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RotationWorld {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration STEP = Duration.ofSeconds(61);
  private static final int STEPS_MOST = 100;

  /** The time after which each node has got the new key. */
  private static final Duration COPIED = MasterKey.COPYING.plusSeconds(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AsSystem system;
  @EJB private KeyRotation rotation;
  @EJB private RotationSteps steps;
  @Inject private Clock clock;
  @Inject private SharedClock shared;

  public KeyStatus rotate() {
    return system.run(rotation::rotate);
  }

  /** A rotation that also begins a new key for signing packs. */
  public KeyStatus rotateSigning() {
    return system.run(rotation::rotateSigning);
  }

  public KeyStatus status() {
    return system.run(rotation::status);
  }

  public KeyStatus retire() {
    return system.run(rotation::retire);
  }

  /**
   * Makes a master key as another node would with a file of its own, in the caller's transaction.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void madeElsewhere(int number) {
    em.find(MasterKey.class, number - 1, LockModeType.PESSIMISTIC_WRITE);
    em.persist(new MasterKey(number, "0".repeat(43), false, shared.now()));
  }

  /** Makes a master key as another node would have done some time ago. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void madeElsewhere(int number, Duration before) {
    em.persist(new MasterKey(number, "0".repeat(43), false, shared.now().minus(before)));
  }

  /** Deletes the master key of the other node. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void unmake(int number) {
    em.createNativeQuery("delete from kernel_master_key where key_no = ?1")
        .setParameter(1, number)
        .executeUpdate();
  }

  /** Moves one portion of one place to the new key, at a time when every earlier wait is over. */
  public SealedStore.Next step(String place, Duration later) {
    return steps.step(place, clock.instant().plus(COPIED).plus(later));
  }

  /** The phase of a petition on the way to its next key. */
  public KeyPhase phase(long petitionId) {
    return KeyPhase.valueOf(
        (String)
            em.createNativeQuery("select key_phase from petition_petition where id = ?1")
                .setParameter(1, petitionId)
                .getSingleResult());
  }

  /** Runs steps until the petition is in this phase. */
  public void reach(KeyPhase phase, long petitionId) {
    Duration later = Duration.ZERO;
    for (int i = 0; phase(petitionId) != phase; i++) {
      if (i == STEPS_MOST) {
        throw new AssertionError(phase + " was not reached: " + phase(petitionId));
      }
      step("signatures", later);
      later = later.plus(STEP);
    }
  }

  /** Runs steps until everything is encrypted with the newest key. */
  public void finish() {
    Instant end = clock.instant().plus(PATIENCE);
    Instant now = clock.instant().plus(COPIED);
    while (!steps.isAtRest(now)) {
      if (clock.instant().isAfter(end)) {
        throw new AssertionError("not over: " + status());
      }
      now = now.plus(STEP);
      List<String> unfinished = steps.unfinished(now);
      for (String place : unfinished) {
        while (steps.step(place, now) == SealedStore.Next.MORE) {
          // The condition has moved the next portion.
        }
      }
      if (unfinished.isEmpty()) {
        steps.finish(now);
      }
    }
  }

  /** How many values of the whole database are still encrypted with an old key. */
  public long waiting() {
    return steps.reopen();
  }

  /** The encrypted address of a signature, as the database has it. */
  public String encrypted(long signatureId) {
    return (String)
        em.createNativeQuery("select address from petition_signature where id = ?1")
            .setParameter(1, signatureId)
            .getSingleResult();
  }

  public long reservations(long petitionId) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_key_reservation where petition_id = ?1")
                .setParameter(1, petitionId)
                .getSingleResult())
        .longValue();
  }
}
