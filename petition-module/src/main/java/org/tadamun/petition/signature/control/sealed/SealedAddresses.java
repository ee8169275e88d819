package org.tadamun.petition.signature.control.sealed;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.KeyChanges;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * Rotates the encrypted addresses of signatures together with the keys of their fingerprints, since
 * a fingerprint with the next key is made from the address. First all petitions reach the phase in
 * which signatures may move (ADR 111), then the signatures move, then the petitions settle.
 */
@ApplicationScoped
@SealedStore.Of({AddressKeys.class, Petitions.class, KeyChanges.class})
public class SealedAddresses implements SealedStore {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private KeyChanges changes;
  @Inject private AddressMove move;
  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "signatures";
  }

  @Override
  public Portion renew(long place, Instant now) {
    if (!changes.advance(now)) {
      return new Portion(place, 0, Next.LATER);
    }
    List<AddressRow> rows = AddressRow.after(em, place, PORTION);
    int moved = move.move(rows);
    if (rows.size() == PORTION) {
      return new Portion(rows.getLast().id(), moved, Next.MORE);
    }
    if (behind() > 0) {
      // Written by a node that did not know the new key yet, or changed during the move: one more
      // pass.
      return new Portion(0, moved, Next.LATER);
    }
    long last = rows.isEmpty() ? place : rows.getLast().id();
    return new Portion(last, moved, changes.settle(now) ? Next.NONE : Next.LATER);
  }

  @Override
  public long waiting() {
    return behind() + changes.waiting();
  }

  /** Counts the signatures whose address or fingerprint is under an old key. */
  private long behind() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_signature s"
                        + " join petition_petition p on p.id = s.petition_id"
                        + " where (s.address is not null and s.address not like ?1)"
                        + " or (s.key_no <> ?2 and (s.key_no < p.hmac_key_no"
                        + " or (p.key_phase = 'MOVING' and s.key_no <= p.hmac_key_no)))")
                .setParameter(1, secrets.currentMark() + "%")
                .setParameter(2, Mailbox.NO_KEY)
                .getSingleResult())
        .longValue();
  }
}
