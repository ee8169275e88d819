package org.tadamun.petition.change.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.boundary.PetitionView;

/** What ended of signatures, without that anything did. */
@Stateless
@PermitAll
public class ChangeWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** As if one of this number had been held. */
  public void held(PetitionView petition, long signature, Duration ago) {
    em.persist(
        new SignatureChange(
            petition.id(), signature, SignatureChangeKind.HELD, clock.instant().minus(ago)));
  }

  /** What became of them, in order, with the purpose of what ended. */
  public List<String> kinds(PetitionView petition) {
    return em.createQuery(
            "select c from SignatureChange c where c.petitionId = :petition order by c.id",
            SignatureChange.class)
        .setParameter("petition", petition.id())
        .getResultStream()
        .map(one -> one.purpose() == null ? one.kind().name() : one.kind() + " " + one.purpose())
        .toList();
  }

  /** Of which signatures something is kept, by their numbers. */
  public List<Long> kept(PetitionView petition) {
    return em.createQuery(
            "select c.signatureId from SignatureChange c where c.petitionId = :petition"
                + " order by c.signatureId",
            Long.class)
        .setParameter("petition", petition.id())
        .getResultList();
  }
}
