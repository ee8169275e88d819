package org.tadamun.petition.change.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.boundary.PetitionView;

/**
 * What ended of signatures, without that anything did. Their numbers begin anew with each petition:
 * they lie beyond those that signatures of other tests have, of which the same may have become in
 * the same hour.
 */
@Stateless
@PermitAll
public class ChangeWorld {

  private static final long FIRST = 1_000_000_000_000L;
  private static final long OF_ONE_PETITION = 1_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** As if one of this number had been held. */
  public void held(PetitionView petition, long signature, Duration ago) {
    ended(petition, signature, SignatureChangeKind.HELD, clock.instant().minus(ago));
  }

  /** As if that had become of one of this number. */
  public void ended(PetitionView petition, long signature, SignatureChangeKind kind, Instant at) {
    em.persist(new SignatureChange(petition.id(), before(petition) + signature, kind, at));
  }

  /** What the number of a signature here has to be lessened by. */
  public static long before(PetitionView petition) {
    return FIRST + petition.id() * OF_ONE_PETITION;
  }

  /** Of how many hours something is kept: one may end while a test runs. */
  public int hours(PetitionView petition) {
    return em.createQuery(
            "select distinct c.hourEnd from SignatureChange c where c.petitionId = :petition",
            Instant.class)
        .setParameter("petition", petition.id())
        .getResultList()
        .size();
  }

  /** What became of them, hour by hour and in each by signature, with the purpose of what ended. */
  public List<String> kinds(PetitionView petition) {
    return em.createQuery(
            "select c from SignatureChange c where c.petitionId = :petition"
                + " order by c.hourEnd, c.signatureId, c.id",
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
        .getResultStream()
        .map(one -> one - before(petition))
        .toList();
  }
}
