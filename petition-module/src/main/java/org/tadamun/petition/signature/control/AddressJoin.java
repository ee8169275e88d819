package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Brings what one address signed under several versions to one fingerprint. Who signed the one
 * before a release learnt of other spellings of his address, and the next one since, has two until
 * keys change (docs/adr/111), and what compares row with row, by the thousand, takes him for two
 * people: so it has them joined before.
 */
@Stateless
public class AddressJoin {

  private static final KeyLookup WITH_ADDRESS =
      KeyLookup.ofNumbers(
          "id, petition_id, address", "petition_signature", "", "address is not null", "id");

  /** As it was read: he may sign again meanwhile, or leave. */
  private static final String JOIN =
      "update petition_signature set address_hmac = ?, key_no = ?"
          + " where id = ? and address_hmac = ?";

  /** What one alone can have. */
  private record Place(long petitionId, int version, String fingerprint) {}

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;
  @Inject private Fingerprints fingerprints;
  @Inject private SignatureLinks links;

  /**
   * What these and the same addresses signed. In a transaction of its own, which locks in ascending
   * order: the caller locks another portion. While keys change nothing is joined: that does it.
   *
   * @param signatures by their numbers, none of which the caller has locked
   * @return how many have another fingerprint now; where there are some, the caller reads again
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int join(Collection<Long> signatures) {
    if (signatures.isEmpty()) {
      return 0;
    }
    Map<Long, Boolean> joining = new HashMap<>();
    Map<Place, Signature> places = new HashMap<>();
    for (Object[] row : WITH_ADDRESS.rows(em, signatures)) {
      if (joining.computeIfAbsent(((Number) row[1]).longValue(), this::mayJoin)) {
        long id = ((Number) row[0]).longValue();
        // Nearly all have one form, and need no look-up of their own.
        keys.readable(id, (String) row[2])
            .filter(address -> address.known().size() > 1)
            .ifPresent(address -> add(id, address, places));
      }
    }
    List<Object[]> rows =
        places.entrySet().stream()
            .sorted(Comparator.comparingLong(one -> one.getValue().id()))
            .map(one -> row(one.getKey(), one.getValue()))
            .toList();
    return IntStream.of(RowBatch.execute(em, JOIN, rows)).sum();
  }

  private boolean mayJoin(long petitionId) {
    return !fingerprints.of(petitionId).isChanging()
        && em.createQuery(
                    "select count(v) from PetitionVersion v where v.petition.id = :petition",
                    Long.class)
                .setParameter("petition", petitionId)
                .getSingleResult()
            > 1;
  }

  private void add(long signature, MailAddress address, Map<Place, Signature> places) {
    Signature one = em.find(Signature.class, signature);
    if (one == null || one.encryptedAddress() == null) {
      return; // Gone since.
    }
    String present = keys.toLook(one.petitionId(), address).getFirst();
    for (long id : links.ofSameAddress(one)) {
      Signature same = em.find(Signature.class, id);
      if (same != null) {
        Place place = new Place(same.petitionId(), same.version(), present);
        if (isFree(place)) {
          places.putIfAbsent(place, same);
        }
      }
    }
  }

  /** Nor is it where he has it himself. Of two forms that are one by now the second stays. */
  private boolean isFree(Place place) {
    return em.createNamedQuery(Signature.BY_ADDRESS, Signature.class)
        .setParameter("petition", place.petitionId())
        .setParameter("version", place.version())
        .setParameter("hmac", place.fingerprint())
        .getResultList()
        .isEmpty();
  }

  private Object[] row(Place place, Signature one) {
    int number = fingerprints.of(place.petitionId()).numberToWrite();
    return new Object[] {place.fingerprint(), number, one.id(), one.fingerprint()};
  }
}
