package org.tadamun.petition.fingerprint.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.petition.fingerprint.entity.Reservation;

/** Reserves fingerprints under the next key, in the transaction that signs or erases. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reservations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Reserves the place of a new signature under the next key, while old and new key are in use.
   *
   * @param fingerprint of the address, under the next key
   */
  @PermitAll
  public void reserve(long petitionId, int version, String fingerprint) {
    em.persist(new Reservation(petitionId, version, fingerprint));
  }

  /** Removes the reservation of an erased signature. */
  @PermitAll
  public void free(long petitionId, int version, String fingerprint) {
    Reservation reservation =
        em.find(Reservation.class, Reservation.place(petitionId, version, fingerprint));
    if (reservation != null) {
      em.remove(reservation);
    }
  }
}
