package org.tadamun.kernel.rest.control.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.rest.entity.IdempotentCall;

/**
 * Takes the kept answers along that tell of what is erased: for a day each of them would give its
 * names again. Each call is locked first, since a rotation of the master key writes its answer
 * anew.
 */
@ApplicationScoped
public class ErasedAnswers {

  private static final KeyLookup OF_SUBJECT =
      new KeyLookup(
          "key_hash", "kernel_idempotent_call", "KERNEL_IDEMPOTENT_CALL_BY_ABOUT", "", "about");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  void erased(@Observes WordsErased event) {
    OF_SUBJECT.rows(em, List.of(event.subject())).stream()
        .map(row -> (String) row[0])
        .sorted()
        .map(hash -> em.find(IdempotentCall.class, hash, LockModeType.PESSIMISTIC_WRITE))
        .filter(Objects::nonNull)
        .forEach(IdempotentCall::eraseAnswer);
  }
}
