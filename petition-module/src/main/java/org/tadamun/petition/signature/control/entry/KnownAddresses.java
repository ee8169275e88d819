package org.tadamun.petition.signature.control.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.database.boundary.KeyLookup;

/** Finds which of many addresses have signed a version. */
@ApplicationScoped
public class KnownAddresses {

  private static final KeyLookup BY_FINGERPRINT =
      new KeyLookup(
          "address_hmac, id",
          "petition_signature",
          "PETITION_SIGNATURE_ONCE",
          "petition_id = ? and version_no = ?",
          "address_hmac");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The ids of their signatures, in any state, by fingerprint. */
  public Map<String, Long> signatures(
      long petitionId, int version, Collection<String> fingerprints) {
    Map<String, Long> found = new HashMap<>();
    BY_FINGERPRINT
        .rows(em, fingerprints, petitionId, version)
        .forEach(row -> found.put((String) row[0], ((Number) row[1]).longValue()));
    return found;
  }
}
