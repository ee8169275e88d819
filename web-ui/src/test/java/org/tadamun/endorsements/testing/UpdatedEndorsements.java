package org.tadamun.endorsements.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;

/** Endorsements as an update leaves them, and as no verb makes them. */
@Stateless
@PermitAll
public class UpdatedEndorsements {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** It stays where it is, and its consent is one to what stood there before an edit. */
  public void outdateConsent(String id) {
    set("consent_outdated = ?1", true, id);
  }

  /** However long before it was sent. */
  public void receivedOn(String id, LocalDate day) {
    set("received_on = ?1", Date.valueOf(day), id);
  }

  private void set(String what, Object value, String id) {
    int rows =
        em.createNativeQuery(
                "update endorsements_endorsement set " + what + " where public_id = ?2")
            .setParameter(1, value)
            .setParameter(2, id)
            .executeUpdate();
    if (rows != 1) {
      throw new IllegalStateException("nothing to change");
    }
  }
}
