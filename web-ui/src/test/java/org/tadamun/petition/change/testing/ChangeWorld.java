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
 * Records changes of signatures that do not exist. Their ids depend on the petition, and lie beyond
 * those of other tests, so that no test finds another one's changes.
 */
@Stateless
@PermitAll
public class ChangeWorld {

  private static final long FIRST = 1_000_000_000_000L;
  private static final long OF_ONE_PETITION = 1_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Records that the signature with this number was held. */
  public void held(PetitionView petition, long signature, Duration ago) {
    ended(petition, signature, SignatureChangeKind.HELD, clock.instant().minus(ago));
  }

  /** Records a change of the signature with this number. */
  public void ended(PetitionView petition, long signature, SignatureChangeKind kind, Instant at) {
    em.persist(new SignatureChange(petition.id(), before(petition) + signature, kind, at));
  }

  /** The difference between ids and the numbers used here. */
  public static long before(PetitionView petition) {
    return FIRST + petition.id() * OF_ONE_PETITION;
  }

  /** In how many hours something is recorded; an hour may end during a test. */
  public int hours(PetitionView petition) {
    return em.createQuery(
            "select distinct c.hourEnd from SignatureChange c where c.petitionId = :petition",
            Instant.class)
        .setParameter("petition", petition.id())
        .getResultList()
        .size();
  }

  /** The recorded changes by hour and signature, with the purpose of ended consents. */
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

  /** The numbers of signatures of which something is recorded. */
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
