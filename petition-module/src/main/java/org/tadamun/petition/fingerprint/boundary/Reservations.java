package org.tadamun.petition.fingerprint.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.petition.fingerprint.entity.Reservation;

/** Places under the next key, in the transaction in which somebody signs or is erased. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reservations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * A new signature takes its place under the next key too, as long as both are written.
   *
   * @param fingerprint of the address, under the next key
   */
  @PermitAll
  public void reserve(long petitionId, int version, String fingerprint) {
    em.persist(new Reservation(petitionId, version, fingerprint));
  }

  /** Nothing is left of a signature that is erased. */
  @PermitAll
  public void free(long petitionId, int version, String fingerprint) {
    Reservation reservation =
        em.find(Reservation.class, Reservation.place(petitionId, version, fingerprint));
    if (reservation != null) {
      em.remove(reservation);
    }
  }
}
