package org.tadamun.endorsements.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;

/** Endorsements in a condition that only an update from an older build leaves. */
@Stateless
@PermitAll
public class UpdatedEndorsements {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Marks the consent as one to other words; the endorsement stays public. */
  public void outdateConsent(String id) {
    set("consent_outdated = ?1", true, id);
  }

  /** Sets the day of receipt, even to one before the day of sending. */
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
