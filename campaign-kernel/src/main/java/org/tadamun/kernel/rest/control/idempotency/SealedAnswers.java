package org.tadamun.kernel.rest.control.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * The stored answers of a day, to re-encrypt after a rotation of the master key. Each is one
 * encrypted text in several parts, which are replaced together.
 */
@ApplicationScoped
@SealedStore.Of(IdempotentCalls.class)
public class SealedAnswers implements SealedStore {

  private static final String OLD =
      " from kernel_idempotent_answer where pos = 0 and part not like ?1";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public Portion renew(long place, Instant now) {
    List<?> old =
        em.createNativeQuery(
                "select key_hash"
                    + OLD
                    + " order by key_hash fetch first "
                    + PORTION
                    + " rows only")
            .setParameter(1, secrets.currentMark() + "%")
            .getResultList();
    for (Object hash : old) {
      // Locked, so that nobody deletes the call between removing the old parts and adding the new.
      if (em.find(IdempotentCall.class, hash, LockModeType.PESSIMISTIC_WRITE) != null) {
        renew(hash);
      }
    }
    return new Portion(place, old.size(), old.size() < PORTION ? Next.NONE : Next.MORE);
  }

  /** In plain SQL: the mapping would insert a list's new rows before deleting the old ones. */
  private void renew(Object hash) {
    List<?> before =
        em.createNativeQuery(
                "select part from kernel_idempotent_answer where key_hash = ?1 order by pos")
            .setParameter(1, hash)
            .getResultList();
    String whole = before.stream().map(String.class::cast).collect(Collectors.joining());
    List<String> after = IdempotentCall.parts(secrets.renew(IdempotentCalls.SECRET_CONTEXT, whole));
    em.createNativeQuery("delete from kernel_idempotent_answer where key_hash = ?1")
        .setParameter(1, hash)
        .executeUpdate();
    for (int i = 0; i < after.size(); i++) {
      em.createNativeQuery(
              "insert into kernel_idempotent_answer (key_hash, pos, part) values (?1, ?2, ?3)")
          .setParameter(1, hash)
          .setParameter(2, i)
          .setParameter(3, after.get(i))
          .executeUpdate();
    }
  }

  @Override
  public long waiting() {
    return ((Number)
            em.createNativeQuery("select count(*)" + OLD)
                .setParameter(1, secrets.currentMark() + "%")
                .getSingleResult())
        .longValue();
  }
}
