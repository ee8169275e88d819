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

/** Thousands who signed, past all figures: they have confirmed nothing. */
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

  /** A thousand, for more would lock the table. No address, which a change of keys would read. */
  public void sign(long petitionId) {
    NewRows.insert(em, some(petitionId, clock.instant()));
  }

  /** As many who signed then, and have let it expire. */
  public void expire(long petitionId, Instant signed) {
    List<Signature> some = some(petitionId, signed);
    some.forEach(one -> one.bounce(signed));
    NewRows.insert(em, some);
  }

  /** As if those of this petition who let it expire had confirmed then, before they signed anew. */
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

  /** As many of them; whether there may be more. */
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
