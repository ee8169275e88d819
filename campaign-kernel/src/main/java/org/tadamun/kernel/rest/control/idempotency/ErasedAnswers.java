package org.tadamun.kernel.rest.control.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.rest.entity.ErasedWords;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * Takes the kept answers along that tell of what is erased: for a day each of them would give its
 * names again. Each call is locked first, since a rotation of the master key writes its answer
 * anew. A call that has read them already may keep its answer only after that: so it is noted what
 * was erased, and looked at when the answer is kept and each time before it is given again. What
 * remains: a call that begins in the milliseconds between that note and its commit may read the
 * words still, without a lock, and its answer stays for its day. Calls behind the commit, such as
 * the next of a script, must keep theirs.
 */
@ApplicationScoped
public class ErasedAnswers {

  private static final KeyLookup OF_SUBJECT =
      new KeyLookup(
          "key_hash", "kernel_idempotent_call", "KERNEL_IDEMPOTENT_CALL_BY_ABOUT", "", "about");

  private static final KeyLookup ANSWERED =
      new KeyLookup("key_hash", "kernel_idempotent_answer", "", "pos = 0", "key_hash");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SharedClock shared;

  void erased(@Observes WordsErased event) {
    em.persist(new ErasedWords(event.subject(), RunningCall.hash(), shared.now()));
    eraseAnswers(calls(OF_SUBJECT, List.of(event.subject())));
  }

  /**
   * Those kept in the moment of the erasure: neither saw the other, and nobody is told of them. It
   * begins with what was erased, which is little; the calls are those of a whole day. Which are to
   * be cleared is known before the first is locked.
   */
  void eraseOvertaken() {
    List<String> erased =
        em.createQuery("select distinct e.about from ErasedWords e", String.class).getResultList();
    eraseAnswers(
        calls(ANSWERED, calls(OF_SUBJECT, erased)).stream().filter(this::wasOvertaken).toList());
  }

  private List<String> calls(KeyLookup lookup, List<String> keys) {
    return lookup.rows(em, keys).stream().map(row -> (String) row[0]).toList();
  }

  private boolean wasOvertaken(String hash) {
    IdempotentCall call = em.find(IdempotentCall.class, hash);
    return call != null && isErased(call.about(), call.claimedAt(), hash);
  }

  private void eraseAnswers(List<String> hashes) {
    hashes.stream()
        .sorted()
        .map(hash -> em.find(IdempotentCall.class, hash, LockModeType.PESSIMISTIC_WRITE))
        .filter(Objects::nonNull)
        .forEach(IdempotentCall::eraseAnswer);
  }

  /**
   * Whether words of this thing were erased since a call began, by another call or none.
   *
   * @param subject public id of what its answer tells of, or null
   */
  boolean isOvertaken(String subject, Instant since, CallKey call) {
    return isErased(subject, since, call.hash());
  }

  private boolean isErased(String subject, Instant since, String hash) {
    return subject != null
        && em.createNamedQuery(ErasedWords.SINCE, Long.class)
                .setParameter("about", subject)
                .setParameter("since", since)
                .setParameter("call", hash)
                .getSingleResult()
            > 0;
  }

  /** What was erased before is told by no answer that can be asked for still. */
  void forget(Instant before) {
    em.createNamedQuery(ErasedWords.FORGET).setParameter("before", before).executeUpdate();
  }
}
