package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.database.boundary.KeyLookup;

/** Which of many addresses have signed a version. */
@Stateless
public class KnownAddresses {

  private static final KeyLookup BY_FINGERPRINT =
      new KeyLookup(
          "r.address_hmac, r.id",
          "petition_signature",
          "PETITION_SIGNATURE_ONCE",
          "r.petition_id = ?1 and r.version_no = ?2 and r.address_hmac = asked.wanted",
          2,
          "varchar(43)");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The numbers of the signatures, in whatever state, by fingerprint. */
  @PermitAll
  public Map<String, Long> signatures(
      long petitionId, int version, Collection<String> fingerprints) {
    Map<String, Long> found = new HashMap<>();
    BY_FINGERPRINT
        .rows(em, fingerprints, petitionId, version)
        .forEach(row -> found.put((String) row[0], ((Number) row[1]).longValue()));
    return found;
  }
}
