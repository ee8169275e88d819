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
import org.tadamun.kernel.problem.boundary.DatabaseAway;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.time.boundary.SharedClock;

/** The calls of the last day. Each verb is a transaction of its own, beside that of the call. */
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
   * Makes the call the caller's to run, and says whether it is: not where somebody else was faster
   * by a moment, who is found by {@link #find} then. The primary key decides, between nodes too;
   * how long it may run goes by the clock that all of them see.
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
      if (DatabaseAway.in(failed).isPresent()) {
        throw failed;
      }
      context.setRollbackOnly();
      return false;
    }
  }

  /** Whether there is an answer under this key, be it to another call; refuses as the next. */
  @PermitAll
  public boolean isAnswered(CallKey call) {
    return answered(call).isPresent();
  }

  /**
   * The answer to the same call; empty when there was none under this key.
   *
   * @throws BusinessException as {@link IdempotentCall} says
   */
  @PermitAll
  public Optional<KeptAnswer> find(CallKey call) {
    return answered(call)
        .map(kept -> told(kept, call))
        .map(secret -> KeptAnswer.ofJson(secrets.decrypt(SECRET_CONTEXT, secret)));
  }

  /**
   * It may have been kept while what it tells of was erased. Then it is refused, which takes back
   * what is written here: the purge clears it.
   */
  private String told(IdempotentCall kept, CallKey call) {
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
   * Gone by now is what took a whole day. What was erased is asked for before anything is written:
   * the words never are, and whoever erases some waits for no call that waits for him.
   *
   * @param subject public id of what it tells of, or null
   */
  @PermitAll
  public void keep(CallKey call, KeptAnswer answer, String subject) {
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

  /** Nothing came of it: the same key may be used again. */
  @PermitAll
  public void free(CallKey call) {
    em.createQuery("delete from IdempotentCall c where c.keyHash = :hash and c.answeredAt is null")
        .setParameter("hash", call.hash())
        .executeUpdate();
  }

  /** Clears the answers that were kept while what they tell of was erased. */
  @PermitAll
  public void eraseOvertaken() {
    erased.eraseOvertaken();
  }

  /**
   * Removes some of those that are older than a day, and says how many. One by one with its answer:
   * a cascade of the database would lock the whole table of answers on Derby. Whether it is old is
   * asked once more then: the key may have been claimed anew meanwhile.
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
