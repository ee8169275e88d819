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
import org.tadamun.kernel.event.boundary.ThingRemoved;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.rest.entity.ErasedWords;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * Deletes stored answers about something whose words were erased, since for a day each would repeat
 * the names. Each call is locked first, because a rotation of the master key rewrites its answer. A
 * call that read the words before may store its answer only later: so the erasure is recorded, and
 * checked when an answer is stored and each time before it is repeated. A gap remains: a call that
 * begins between that record and its commit, within milliseconds, may still read the words without
 * a lock, and its answer stays for a day. Calls that begin after the commit, such as the next of a
 * script, keep their answers.
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
    erase(event.subject(), RunningCall.hash());
  }

  /** The answer to the removal is no exception: it still has all words. */
  void removed(@Observes ThingRemoved event) {
    erase(event.subject(), null);
  }

  private void erase(String subject, String erasedBy) {
    em.persist(new ErasedWords(subject, erasedBy, shared.now()));
    eraseAnswers(calls(OF_SUBJECT, List.of(subject)));
  }

  /**
   * Deletes answers that were stored at the very moment of an erasure, when neither saw the other,
   * if nobody repeated the call. Begins with the erasures, which are few; the calls are those of a
   * whole day. All candidates are found before the first is locked.
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
   * Whether words of this thing were erased since a call began, by anything but this call.
   *
   * @param subject public id of what its answer is about, or null
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

  /** Deletes records of erasures that are older than any call that can be repeated. */
  void forget(Instant before) {
    em.createNamedQuery(ErasedWords.FORGET).setParameter("before", before).executeUpdate();
  }
}
