package org.tadamun.kernel.rest.control.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The kept answers of a day. Each is one encrypted text in parts, so that it is renewed whole. */
@ApplicationScoped
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
        em.createNativeQuery("select key_hash" + OLD + " order by key_hash")
            .setParameter(1, secrets.currentMark() + "%")
            .setMaxResults(PORTION)
            .getResultList();
    for (Object hash : old) {
      IdempotentCall call = em.find(IdempotentCall.class, hash);
      if (call != null) {
        call.renew(whole -> secrets.renew(IdempotentCalls.SECRET_CONTEXT, whole));
      }
    }
    return new Portion(place, old.size(), old.size() < PORTION ? Next.NONE : Next.MORE);
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
