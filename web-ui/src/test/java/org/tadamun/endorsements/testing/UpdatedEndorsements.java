package org.tadamun.endorsements.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Endorsements as an update leaves them, and as no verb makes them. */
@Stateless
@PermitAll
public class UpdatedEndorsements {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** It stays where it is, and its consent is one to what stood there before an edit. */
  public void outdateConsent(String id) {
    int rows =
        em.createNativeQuery(
                "update endorsements_endorsement set consent_outdated = true where public_id = ?1")
            .setParameter(1, id)
            .executeUpdate();
    if (rows != 1) {
      throw new IllegalStateException("nothing to change");
    }
  }
}
