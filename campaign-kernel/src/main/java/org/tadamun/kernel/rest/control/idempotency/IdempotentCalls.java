package org.tadamun.kernel.rest.control.idempotency;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.time.boundary.SharedClock;

/** The calls of the last day. Each method has a transaction of its own, beside that of the call. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotentCalls {

  static final int PORTION = 500;
  static final String SECRET_CONTEXT = "idempotent-call";

  private static final String PURGE_ANSWERS =
      "delete from kernel_idempotent_answer where key_hash = ? and exists (select 1 from"
          + " kernel_idempotent_call c where c.key_hash = kernel_idempotent_answer.key_hash"
          + " and c.claimed_at <= ?)";
  private static final String PURGE_CALLS =
      "delete from kernel_idempotent_call where key_hash = ? and claimed_at <= ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SharedClock shared;
  @Inject private Secrets secrets;
  @Inject private ErasedAnswers erased;
  @Resource private SessionContext context;

  /**
   * Claims the call; returns whether the caller may run it. False where another call has the key,
   * even one that was faster by a moment; then {@link #find} finds that. The primary key decides,
   * between nodes too; how long a call may run goes by the clock that all nodes share.
   */
  @PermitAll
  public boolean claim(CallKey call) {
    Instant now = shared.now();
    IdempotentCall earlier = em.find(IdempotentCall.class, call.hash());
    if (earlier != null) {
      if (!earlier.isForgotten(now)) {
        return false;
      }
      em.remove(earlier);
      em.flush();
      em.clear();
    }
    em.persist(new IdempotentCall(call.hash(), call.claimedAs(), now));
    try {
      em.flush();
      return true;
    } catch (PersistenceException failed) {
      if (DatabaseDown.in(failed).isPresent()) {
        throw failed;
      }
      context.setRollbackOnly();
      return false;
    }
  }

  /** Whether this key has an answer, perhaps of another call; refuses as {@link #find} does. */
  @PermitAll
  public boolean isAnswered(CallKey call) {
    return answered(call).isPresent();
  }

  /**
   * Returns the stored answer of the same call; empty when the key is free.
   *
   * @throws BusinessException as {@link IdempotentCall} says
   */
  @PermitAll
  public Optional<StoredAnswer> find(CallKey call) {
    return answered(call)
        .map(kept -> answerOf(kept, call))
        .map(secret -> StoredAnswer.ofJson(secrets.decrypt(SECRET_CONTEXT, secret)));
  }

  /**
   * Refuses an answer that was stored while its words were erased. The refusal rolls back the
   * deletion here; the purge repeats it.
   */
  private String answerOf(IdempotentCall kept, CallKey call) {
    if (erased.isOvertaken(kept.about(), kept.claimedAt(), call)) {
      kept.eraseAnswer();
    }
    return kept.answerTo(call.fingerprint());
  }

  private Optional<IdempotentCall> answered(CallKey call) {
    return Optional.ofNullable(em.find(IdempotentCall.class, call.hash()))
        .map(kept -> kept.requireAnswer(call.claimedAs(), call.lease(), shared.now()));
  }

  /**
   * Stores the answer, unless the call was purged as it took a whole day. Erasures are checked
   * before anything is written: an answer with erased words is never stored, and an erasure does
   * not wait for this transaction while this waits for it.
   *
   * @param subject public id of what it is about, or null
   */
  @PermitAll
  public void keep(CallKey call, StoredAnswer answer, String subject) {
    IdempotentCall kept = em.find(IdempotentCall.class, call.hash());
    if (kept != null) {
      boolean overtaken = erased.isOvertaken(subject, kept.claimedAt(), call);
      String secret = secrets.encrypt(SECRET_CONTEXT, answer.toJson());
      kept.answer(secret, call.fingerprint(), subject, clock.instant());
      if (overtaken) {
        kept.eraseAnswer();
      }
    }
  }

  /** Frees the key of a call that came to nothing, so that it can be used again. */
  @PermitAll
  public void free(CallKey call) {
    em.createQuery("delete from IdempotentCall c where c.keyHash = :hash and c.answeredAt is null")
        .setParameter("hash", call.hash())
        .executeUpdate();
  }

  /** Deletes the answers that were stored while their words were erased. */
  @PermitAll
  public void eraseOvertaken() {
    erased.eraseOvertaken();
  }

  /**
   * Deletes some calls older than a day, and returns how many. One by one, each with its answer: a
   * database cascade would lock the whole table of answers on Derby. The age is checked again then,
   * as the key may have been claimed anew meanwhile.
   */
  @PermitAll
  public int purge() {
    Instant before = clock.instant().minus(IdempotentCall.KEPT);
    Timestamp moment = Timestamp.from(before);
    List<Object[]> old =
        em.createQuery(
                "select c.keyHash from IdempotentCall c where c.claimedAt <= :old", String.class)
            .setParameter("old", before)
            .setMaxResults(PORTION)
            .getResultStream()
            .map(hash -> new Object[] {hash, moment})
            .toList();
    RowBatch.execute(em, PURGE_ANSWERS, old);
    RowBatch.execute(em, PURGE_CALLS, old);
    erased.forget(before);
    return old.size();
  }
}
