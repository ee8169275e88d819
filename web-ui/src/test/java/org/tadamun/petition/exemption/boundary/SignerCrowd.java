package org.tadamun.petition.exemption.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

/** Thousands of signatures that were never confirmed, inserted without any figures. */
@Stateless
@PermitAll
public class SignerCrowd {

  static final int PORTION = 1_000;

  private static final Signer AMAL =
      new Signer("Amal", "Haddad", "SE", null, null, "en", Visibility.ANONYMOUS);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  /**
   * Inserts a thousand: with more, Derby would lock the table. They have no address, since a change
   * of keys would read it.
   */
  public void sign(long petitionId) {
    NewRows.insert(em, some(petitionId, clock.instant()));
  }

  /** Inserts a thousand that were signed then and have expired. */
  public void expire(long petitionId, Instant signed) {
    List<Signature> some = some(petitionId, signed);
    some.forEach(one -> one.bounce(signed));
    NewRows.insert(em, some);
  }

  /**
   * Marks this petition's expired signatures as confirmed at that moment, before they signed again.
   */
  public void confirmed(long petitionId, Instant moment) {
    em.createQuery(
            "update Signature s set s.confirmedAt = :moment where s.petitionId = :petition"
                + " and s.state = :expired")
        .setParameter("moment", moment)
        .setParameter("petition", petitionId)
        .setParameter("expired", SignatureState.EXPIRED)
        .executeUpdate();
  }

  private List<Signature> some(long petitionId, Instant now) {
    return IntStream.range(0, PORTION).mapToObj(unused -> one(petitionId, now)).toList();
  }

  private Signature one(long petitionId, Instant now) {
    Mailbox mailbox = new Mailbox(Secrets.tokenHash(secrets.newToken()), 1, null, null);
    return new Signature(petitionId, 1, mailbox, AMAL, Origin.NONE, false, now);
  }

  /** Deletes a portion of these signatures; returns whether there may be more. */
  public boolean leave(long petitionId) {
    List<Long> some =
        em.createQuery(
                "select s.id from Signature s where s.petitionId = :petition"
                    + " and s.mailbox.encrypted is null order by s.id",
                Long.class)
            .setParameter("petition", petitionId)
            .setMaxResults(PORTION)
            .getResultList();
    return RowBatch.delete(em, "petition_signature", some) == PORTION;
  }
}
