package org.tadamun.petition.signature.control.sealed;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What a signature keeps of its mail address, as it was read.
 *
 * @param number of the key that made the fingerprint; {@code NO_KEY} if it is a random one
 * @param encrypted null if the signature was withdrawn or its address erased
 */
record AddressRow(
    long id, long petitionId, int version, String fingerprint, int number, String encrypted) {

  /** Returns the next rows in the order of the primary key, of all petitions. */
  static List<AddressRow> after(EntityManager em, long place, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select id, petition_id, version_no, address_hmac, key_no, address"
                    + " from petition_signature where id > ?1 order by id fetch first ?2 rows only")
            .setParameter(1, place)
            .setParameter(2, (long) most)
            .getResultList();
    return rows.stream().map(row -> of((Object[]) row)).toList();
  }

  private static AddressRow of(Object[] row) {
    return new AddressRow(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        ((Number) row[2]).intValue(),
        (String) row[3],
        ((Number) row[4]).intValue(),
        (String) row[5]);
  }
}
